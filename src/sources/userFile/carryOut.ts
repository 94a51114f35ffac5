import { areaLevels, levelOfCode } from '../../domain/area.ts';
import type { Bundle, Source } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { ImportPlan, ImportRecord } from '../../domain/userImport.ts';
import { readBundle } from '../bundle.ts';
import { memoryFolder } from '../memoryFolder.ts';
import { brokenPromises } from '../truth.ts';
import { type ContributedFigure, type Contribution, nothingAbout } from './contribution.ts';
import { Findings } from './findings.ts';
import { freeId } from './freeId.ts';
import { withImport } from './importedFiles.ts';
import type { ApplyRequest, Carried, FileRead } from './importRequests.ts';
import { joinReport } from './joinReport.ts';
import { knownContribution } from './knownFile.ts';
import { overlay } from './overlay.ts';
import { placedRows } from './placedRows.ts';
import type { TableReading } from './reading.ts';
import { toFigures } from './toFigures.ts';
import { toPlaces } from './toPlaces.ts';

/** Makes an import of what was read, and adds it to the bundle; a promise the bundle would break is the failure. */
export async function carryOut(request: ApplyRequest, read: FileRead): Promise<Result<Carried>> {
  const { files, given, catalogue, plan, origin, importId } = request;
  const folder = memoryFolder(given.name, files, async (bytes) => bytes);
  const bundle = folder.ok ? await readBundle(folder.value) : folder;
  if (!bundle.ok) return bundle;
  const findings = new Findings(given.name);
  const made =
    read.kind === 'known'
      ? succeed(knownContribution(read, catalogue))
      : plan === null
        ? fail('file_rejected', `Van ${given.name} is niet gezegd wat het moet worden.`, { file: given.name })
        : contributionOf(request, read.reading, plan, bundle.value, findings);
  if (!made.ok) return made;
  const contribution = made.value;
  const before = { ...bundle.value, sources: bundle.value.manifest.sources };
  const merged = overlay(before, contribution);
  const record = recordOf(request, contribution, findings, merged.replaced);
  if (record.rows === 0 && record.places === null) return nothingUsable(given.name, findings);
  const broken = newlyBroken(bundle.value, { ...bundle.value, ...merged.tables });
  if (broken !== null) return broken;
  const more = await withImport(files, origin, record, contribution, { before, after: merged.tables });
  return more.ok ? succeed({ files: more.value, record: { ...record, id: importId } }) : more;
}

function contributionOf(
  { given, correction, catalogue, importId, at }: ApplyRequest,
  reading: TableReading,
  plan: ImportPlan,
  bundle: Bundle,
  findings: Findings,
): Result<Contribution> {
  const join = joinReport(reading, bundle.areas, { ...correction, names: { ...correction.names, ...plan.names } });
  if (plan.figures.length === 0 && plan.places === null) {
    return fail('file_rejected', `Er is niets gekozen om uit ${given.name} toe te voegen.`, { file: given.name });
  }
  const [heaviest] = join.remarks;
  if (join.matchedRows === 0 && plan.figures.length > 0 && heaviest !== undefined) {
    return fail('file_rejected', heaviest.sentence, heaviest.site);
  }
  const source = sourceOf(plan, bundle.manifest.sources, at.slice(0, 10));
  const takenIds = [...catalogue.indicators, ...bundle.indicators].map(({ id }) => id);
  const labels = bundle.indicators.map(({ label }) => label);
  const figures = toFigures(reading, join, { plan, takenIds, labels, sourceId: source.id }, findings);
  if (!figures.ok) return figures;
  const boundaries = areaLevels.map((level) => bundle.boundaries.get(level)).find((found) => found !== undefined);
  const context = { catalogue, municipality: bundle.manifest.municipality.name, idPrefix: importId };
  const placed = plan.places === null ? reading : placedRows(reading, plan.points, findings);
  const places =
    plan.places === null || boundaries === undefined
      ? { projects: [], sites: [], facilities: [] }
      : toPlaces(
          placed,
          { ...context, plan: plan.places, boundaries, takenIds: bundle[plan.places.as].map(({ id }) => id) },
          findings,
        );
  if (plan.places !== null && placed.geometry === null) {
    const sentence = `${given.name} heeft geen coördinaten en er zijn geen adressen opgezocht, dus er kan niets op de kaart komen.`;
    return fail('file_rejected', sentence, { file: given.name });
  }
  return succeed({ source: plan.figures.length === 0 ? null : source, ...figures.value, ...places });
}

/** A source with the same words is the same source; otherwise it gets an id of its own. */
function sourceOf({ source }: ImportPlan, known: readonly Source[], retrieved: string): Source {
  const same = known.find(
    ({ id, label, publisher, licence, url }) =>
      id.startsWith('eigen') &&
      label === source.label &&
      publisher === source.publisher &&
      licence === source.licence &&
      url === source.url,
  );
  return same ?? { ...source, id: freeId('eigen', new Set(known.map(({ id }) => id))), retrieved };
}

function recordOf(
  { given, importId, at, plan }: ApplyRequest,
  contribution: Contribution,
  findings: Findings,
  replaced: number,
): ImportRecord {
  const { areas, figures, projects, sites, facilities } = contribution;
  const levels = areaLevels.filter((level) => areas.some((code) => levelOfCode(code) === level));
  const count = projects.length + sites.length + facilities.length;
  return {
    id: importId,
    file: given.name,
    at,
    figures: figures.map(({ indicator: { id, label }, columns }) => ({
      id,
      label,
      years: columns.map(({ year }) => year),
      levels,
      values: sum(columns.map(({ missing }) => countMarks(missing, (mark) => mark === '0'))),
    })),
    rows: sum(figures.map(cellsOf)),
    places: count === 0 ? null : { as: plan?.places?.as ?? 'sites', count },
    replaced,
    notes: findings.errors,
    noteCount: findings.errorCount,
  };
}

function cellsOf({ columns }: ContributedFigure): number {
  return sum(columns.map(({ missing }) => countMarks(missing, (mark) => mark !== nothingAbout)));
}

function countMarks(marks: string, fits: (mark: string) => boolean): number {
  let count = 0;
  for (const mark of marks) if (fits(mark)) count += 1;
  return count;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function nothingUsable(file: string, { errors }: Findings): Result<never> {
  const [first] = errors;
  const why = first === undefined ? '' : ` ${first.sentence}`;
  return fail('file_rejected', `Uit ${file} kon niets worden toegevoegd.${why}`, first?.site ?? { file });
}

/** What the bundle promised before, and would not any more. */
function newlyBroken(bundle: Bundle, merged: Bundle): Result<never> | null {
  const before = new Set(brokenPromises(bundle).map(({ sentence }) => sentence));
  const broken = brokenPromises(merged).find(({ sentence }) => !before.has(sentence));
  return broken === undefined ? null : { ok: false, failure: broken };
}
