import { useEffect, useMemo, useState } from 'react';
import type { NeutralFinding } from '../../../domain/neutralWords.ts';
import { type Scene, sceneSchema } from '../../../domain/scene.ts';
import { stigmaCheck } from '../../../model/stigmaCheck.ts';
import { bivariate } from '../../../state/palette.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import type { Shown } from '../../../state/shown.ts';
import { choiceInForce } from '../../../state/siting.ts';
import type { Manners } from '../../../state/sittingCommands.ts';
import { decodeView, encodeView } from '../../../state/url.ts';
import { manners } from '../../../text/scenes.ts';
import { findingSentence } from '../../../text/together.ts';
import { useCommands, useData, useEmit, useWork } from '../../appContext.tsx';
import { type Presentation, presentedFacts } from './presentedFacts.ts';
import { usePresent } from './usePresent.ts';

interface Mending {
  readonly name: string;
  readonly scene: Scene;
}

/** The text with another way of saying in its place, with a capital where there was one. */
function rewritten(text: string, what: string, instead: string): string {
  const isCapital = what.charAt(0) !== what.charAt(0).toLowerCase();
  return text.replace(what, () => (isCapital ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead));
}

/** The scene as it would be with each neutral way in place; none where only a person can tell. */
function mendingsOf(finding: NeutralFinding, { sceneAt }: Presentation): readonly Mending[] {
  const place = sceneAt.get(finding.where);
  if (place === undefined) return [];
  const { scene, field } = place;
  if ((finding.kind === 'loaded_word' || finding.kind === 'loaded_in_context') && field !== null) {
    const text = scene[field] ?? '';
    return finding.word.instead.flatMap((instead, at, all) => {
      const whole = at === 0 && finding.rewritten !== null ? finding.rewritten : rewritten(text, finding.what, instead);
      const mended = sceneSchema.safeParse({ ...scene, [field]: whole });
      const name = all.length === 1 ? manners.mend : manners.replaceBy(instead);
      return mended.success ? [{ name, scene: mended.data }] : [];
    });
  }
  if (finding.kind !== 'league_table') return [];
  const view = decodeView(scene.fragment);
  const table = { ...view.table, sort: { column: 'name', descending: false } };
  return [{ name: manners.alphabet, scene: { ...scene, fragment: encodeView({ ...view, table }) } }];
}

/** Words, orders, figures and small numbers a room should not see as they are; it never holds anybody back. */
export function MannersCheck({ scenes, shown }: { readonly scenes: readonly Scene[]; readonly shown: Shown }) {
  const { sitting } = useCommands();
  const { catalogue, concepts, proposed } = useData();
  const work = useWork();
  const emit = useEmit();
  const present = usePresent(shown);
  const [read, setRead] = useState<Manners | string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isGone = false;
    void sitting.readManners().then((answer) => {
      if (!isGone) setRead(answer.ok ? answer.value : answer.failure.sentence);
    });
    return () => {
      isGone = true;
    };
  }, [sitting]);
  const presentation = useMemo(
    () =>
      presentedFacts(scenes, present, catalogue, ({ placing }) => {
        const concept = conceptInQuestion(concepts, placing);
        return concept === null ? null : choiceInForce(concept.id, proposed, work);
      }),
    [scenes, present, catalogue, concepts, proposed, work],
  );
  const findings = useMemo(() => {
    if (read === null || typeof read === 'string') return [];
    const { words, smallestCount } = read;
    return stigmaCheck(presentation.facts, {
      words,
      leastCount: smallestCount,
      neutralColour: bivariate[0] ?? '#e8e8e8',
    });
  }, [presentation, read]);
  return (
    <section className="wb-section" aria-labelledby="wb-manners-title">
      <h3 id="wb-manners-title">{manners.title}</h3>
      <p className="wb-help">{manners.intro}</p>
      {typeof read === 'string' && <p className="wb-message">{read}</p>}
      {read !== null && typeof read !== 'string' && (
        <p>{findings.length === 0 ? manners.none : `${manners.count(findings.length)}. ${manners.mayGoOn}`}</p>
      )}
      {findings.length > 0 && (
        <ul className="wb-manners">
          {findings.map((finding) => {
            const sentence = findingSentence(finding);
            return (
              <li key={sentence}>
                <p>{sentence}</p>
                <div className="wb-row">
                  {mendingsOf(finding, presentation).map(({ name, scene }) => (
                    <button
                      key={name}
                      type="button"
                      className="wb-button"
                      aria-label={`${name}: ${finding.where}, ${finding.what}`}
                      onClick={() => {
                        emit({ kind: 'put_scene', scene, movement: null });
                        setSaid(manners.mended);
                      }}
                    >
                      {name}
                    </button>
                  ))}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
