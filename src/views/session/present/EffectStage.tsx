import '../../place/place.css';
import '../../place/effect/effect.css';
import { useState } from 'react';
import type { Ledger } from '../../../model/ledger.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { isSketch } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { levelText } from '../../../text/nl.ts';
import { presentText } from '../../../text/present.ts';
import { useData } from '../../appContext.tsx';
import { EffectPanel } from '../../place/effect/EffectPanel.tsx';
import { effectRows } from '../../place/effect/effectRows.ts';
import { useEffectOfProjects } from '../../place/effect/useEffectOfProjects.ts';
import { useMarkTouched } from '../../place/effect/useMarkTouched.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { SessionPartProps } from '../partProps.ts';
import { AxesTable } from './AxesTable.tsx';
import { RoomSketch } from './RoomSketch.tsx';

interface ContentProps extends SessionPartProps {
  readonly effect: ProjectEffect;
}

interface ChangesProps extends ContentProps {
  readonly ledger: Ledger;
  /** a sketch is tried: its area comes first, and what it does takes the room there is */
  readonly trying: boolean;
}

function Changes({ shown, effect, ledger, trying }: ChangesProps) {
  const data = useData();
  const words = levelText[shown.level];
  const rows = effectRows(effect, ledger.areas, indicatorsById(shown.dataset, data));
  const sketch = trying ? effect.chosen.findLast(isSketch) : undefined;
  const first = sketch === undefined ? null : effect.areaOf(sketch);
  const ordered = rows.toSorted((a, b) => Number(b.code === first) - Number(a.code === first));
  const still = shown.dataset.areas.length - rows.length;
  return (
    <>
      <p role="status" className={trying ? 'wb-hidden' : ''}>
        {effectText.summary(effect.chosen.length, effect.planned.length, rows.length, still, words.one, words.many)}
      </p>
      {rows.length > 0 && <AxesTable rows={ordered} />}
    </>
  );
}

function Effect({ shown, effect }: ContentProps) {
  const [trying, setTrying] = useState(false);
  const [choosing, setChoosing] = useState(false);
  useMarkTouched(effect);
  const { ledger } = effect;
  return (
    <div className="wb-room-effect">
      <div className="wb-row wb-room-tools">
        <button type="button" className="wb-button" aria-expanded={trying} onClick={() => setTrying(!trying)}>
          {presentText.tryIt}
        </button>
        <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          {presentText.chooseProjects}
        </button>
        <UndoBar />
      </div>
      {trying && <RoomSketch shown={shown} effect={effect} />}
      {ledger.ok ? (
        <Changes shown={shown} effect={effect} ledger={ledger.value} trying={trying} />
      ) : (
        <p className="wb-message">{ledger.failure.sentence}</p>
      )}
      <Dialog title={presentText.chooseProjects} open={choosing} wide onClose={() => setChoosing(false)}>
        <EffectPanel shown={shown} />
      </Dialog>
    </div>
  );
}

/** What projects do to both axes, before and after, with a sketch to try beside the map. */
export function EffectStage({ shown }: SessionPartProps) {
  const effect = useEffectOfProjects(shown);
  if (typeof effect !== 'string') return <Effect shown={shown} effect={effect} />;
  return <p className="wb-message">{effectText.nothing[effect]}</p>;
}
