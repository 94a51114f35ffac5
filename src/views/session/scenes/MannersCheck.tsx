import { useEffect, useMemo, useState } from 'react';
import type { NeutralFinding } from '../../../domain/neutralWords.ts';
import { type Scene, sceneSchema } from '../../../domain/scene.ts';
import { stigmaCheck } from '../../../model/stigmaCheck.ts';
import { bivariate } from '../../../state/palette.ts';
import type { Shown } from '../../../state/shown.ts';
import type { Manners } from '../../../state/sittingCommands.ts';
import { decodeView, encodeView } from '../../../state/url.ts';
import { manners } from '../../../text/scenes.ts';
import { findingSentence } from '../../../text/together.ts';
import { useCommands, useData, useEmit } from '../../appContext.tsx';
import { type Presentation, presentedFacts } from './presentedFacts.ts';
import { usePresent } from './usePresent.ts';

interface Mending {
  readonly name: string;
  readonly scene: Scene;
}

/** The scene as it would be with the neutral way in place; null where a person has to choose. */
function mendingOf(finding: NeutralFinding, { sceneAt }: Presentation): Mending | null {
  const place = sceneAt.get(finding.where);
  if (place === undefined) return null;
  const { scene, field } = place;
  if ((finding.kind === 'loaded_word' || finding.kind === 'loaded_in_context') && field !== null) {
    if (finding.rewritten === null) return null;
    const mended = sceneSchema.safeParse({ ...scene, [field]: finding.rewritten });
    return mended.success ? { name: manners.mend, scene: mended.data } : null;
  }
  if (finding.kind !== 'league_table') return null;
  const view = decodeView(scene.fragment);
  const table = { ...view.table, sort: { column: 'name', descending: false } };
  return { name: manners.alphabet, scene: { ...scene, fragment: encodeView({ ...view, table }) } };
}

/** Words, orders, figures and small numbers a room should not see as they are; it never holds anybody back. */
export function MannersCheck({ scenes, shown }: { readonly scenes: readonly Scene[]; readonly shown: Shown }) {
  const { sitting } = useCommands();
  const { catalogue } = useData();
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
  const presentation = useMemo(() => presentedFacts(scenes, present, catalogue), [scenes, present, catalogue]);
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
            const mending = mendingOf(finding, presentation);
            const sentence = findingSentence(finding);
            return (
              <li key={sentence}>
                <p>{sentence}</p>
                {mending !== null && (
                  <button
                    type="button"
                    className="wb-button"
                    aria-label={`${mending.name}: ${finding.where}, ${finding.what}`}
                    onClick={() => {
                      emit({ kind: 'put_scene', scene: mending.scene, movement: null });
                      setSaid(manners.mended);
                    }}
                  >
                    {mending.name}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
