import { settingsText } from '../../text/weigh.ts';
import { useData, useEmit, useWork } from '../appContext.tsx';
import { NumberField } from './NumberField.tsx';

/** Above which score draagkracht and draaglast are called high. */
export function Thresholds() {
  const { weighing } = useData();
  const work = useWork();
  const emit = useEmit();
  const { thresholds } = weighing;
  const put = (change: Partial<typeof thresholds>): boolean => {
    if (!Object.values(change).every(Number.isFinite)) return false;
    emit({
      kind: 'edit_weighing',
      weighing: { ...weighing, thresholds: { ...thresholds, ...change } },
      movement: null,
    });
    return true;
  };
  return (
    <>
      <p className="wb-help">{settingsText.thresholdsHelp}</p>
      <div className="wb-pair">
        <NumberField
          label={settingsText.capacity}
          value={thresholds.capacity}
          onValue={(capacity) => put({ capacity })}
        />
        <NumberField label={settingsText.load} value={thresholds.load} onValue={(load) => put({ load })} />
      </div>
      {work.weighing !== null && (
        <button type="button" className="wb-button" onClick={() => emit({ kind: 'restore_weighing' })}>
          {settingsText.restoreThresholds}
        </button>
      )}
    </>
  );
}
