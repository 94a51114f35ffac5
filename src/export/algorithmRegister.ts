import type { Manifest } from '../domain/bundle.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { IndexResult } from '../model/indexResult.ts';
import { type RegisterField, registerFields, registerText } from '../text/algorithmRegister.ts';
import { formatExact } from '../text/method.ts';
import { type Block, paragraph } from './document.ts';
import { rulesOf } from './indexWords.ts';
import { sourcesUsed } from './methodSources.ts';

interface Registered {
  readonly result: IndexResult;
  readonly manifest: Manifest;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** indicators that count in the index */
  readonly counted: readonly Indicator[];
}

/** Cuts at a word, with an ellipsis; the register refuses what is longer. */
function atMost(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** As many names as leave room for the rest of the text; the others are counted. */
function someOf(names: readonly string[], room: number): readonly string[] {
  let length = 0;
  const kept = names.filter((name) => {
    length += name.length + 2;
    return length <= room;
  });
  return kept.length === names.length ? names : [...kept, registerText.more(names.length - kept.length)];
}

/** Text per field of the Publicatiestandaard, none longer than the register takes. */
export function registerEntry({
  result,
  manifest,
  indicators,
  counted,
}: Registered): Readonly<Record<RegisterField, string>> {
  const { spec } = result;
  const used = sourcesUsed(result, indicators, manifest);
  const sources = used.map(({ source, years }) => `${source.publisher}, ${source.label} (${years.join(', ')})`);
  const links = used.flatMap(({ source }) => (source.url === null ? [] : [`${source.label}: ${source.url}`]));
  const entry: Record<RegisterField, string> = {
    name: registerText.name(spec.label),
    short: registerText.short(spec.label, counted.length),
    organisation: registerText.organisation(manifest.municipality.name),
    theme: registerText.theme,
    status: spec.status === 'vastgesteld' ? registerText.inUse : registerText.inDevelopment,
    begin: registerText.begin,
    contact: registerText.contact,
    website: registerText.website,
    category: registerText.category,
    goal: registerText.goal(spec.label),
    considerations: registerText.considerations,
    intervention: registerText.intervention,
    risks: registerText.risks(spec.minInhabitants, `${formatExact(Math.round(spec.minCoverage * 1000) / 10)} %`),
    basis: registerText.basis,
    assessments: registerText.assessments,
    data: registerText.data(
      someOf(
        counted.map(({ label }) => label),
        1500,
      ),
      sources.length === 0 ? [registerText.noSources] : someOf(sources, 800),
    ),
    links: links.length === 0 ? registerText.noSources : someOf(links, 2300).join('\n'),
    working: registerText.working(rulesOf(spec)),
    provider: registerText.provider,
    code: registerText.code,
    language: registerText.language,
    standard: registerText.standard,
    terms: registerText.terms(spec.label),
  };
  const cut = (Object.keys(registerFields) as RegisterField[]).map(
    (field) => [field, atMost(entry[field], registerFields[field].most)] as const,
  );
  return Object.fromEntries(cut) as Record<RegisterField, string>;
}

/** The entry as a list of fields, with what is left to the municipality. */
export function registerBlocks(registered: Registered): readonly Block[] {
  const entry = registerEntry(registered);
  return [
    paragraph(registerText.about),
    ...(registered.manifest.invented ? [paragraph(registerText.invented)] : []),
    {
      kind: 'fields',
      fields: (Object.keys(registerFields) as RegisterField[]).map((field) => [
        registerFields[field].label,
        entry[field],
      ]),
    },
  ];
}
