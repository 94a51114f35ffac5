import './effect.css';
import type { Ledger } from '../../../model/ledger.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { levelText, profileText } from '../../../text/nl.ts';
import { useData } from '../../appContext.tsx';
import { referenceName } from '../../profile/referenceName.ts';
import { LowerPanel } from '../../ui/LowerPanel.tsx';
import type { PartProps } from '../partProps.ts';
import { ArrowChart } from './ArrowChart.tsx';
import { EffectTable } from './EffectTable.tsx';
import { effectRows } from './effectRows.ts';
import { Stack } from './Stack.tsx';
import { useEffectOfProjects } from './useEffectOfProjects.ts';

interface ContentProps extends PartProps {
  readonly effect: ProjectEffect;
  readonly ledger: Ledger;
}

function Content({ shown, effect, ledger }: ContentProps) {
  const data = useData();
  const { weighing, proposed } = data;
  const { settings, balance } = effect.present;
  const [facility] = settings.facilities;
  const rows = effectRows(effect, ledger.areas, indicatorsById(shown.dataset, data));
  return (
    <div className="wb-effect-content">
      {rows.length > 0 && (
        <div className="wb-effect-both">
          <EffectTable rows={rows} />
          <ArrowChart effect={effect} ledger={ledger} rows={rows} thresholds={weighing.thresholds} />
        </div>
      )}
      {rows.length > 0 && (
        <p className="wb-help">{effectText.table.relative(referenceName(balance.load.spec, shown.dataset))}</p>
      )}
      <Stack shown={shown} effect={effect} />
      {proposed !== undefined && (
        <p className="wb-help">
          {effectText.settings(
            settings.facilities.flatMap(({ words }) => words),
            facility?.detour ?? 1,
            settings.concentration.radiusMetres,
            proposed.ledger.status === 'voorbeeld' ? 'voorbeeld, geen norm' : proposed.ledger.status,
            proposed.ledger.source,
          )}
        </p>
      )}
    </div>
  );
}

/** Below the map: what the chosen projects do, area by area. */
export function EffectLower({ shown }: PartProps) {
  const effect = useEffectOfProjects(shown);
  const words = levelText[shown.level];
  const ledger = typeof effect === 'string' ? null : effect.ledger;
  const touched = ledger?.ok === true ? ledger.value.areas.length : 0;
  return (
    <LowerPanel
      label={effectText.heading}
      openWord={effectText.open}
      closeWord={effectText.close}
      className="wb-effect-lower"
      tools={
        <p className="wb-help" role="status">
          {typeof effect === 'string'
            ? effectText.nothing[effect]
            : effectText.summary(
                effect.chosen.length,
                effect.planned.length,
                touched,
                shown.dataset.areas.length - touched,
                words.one,
                words.many,
              )}
        </p>
      }
    >
      {typeof effect !== 'string' && (
        <div className="wb-table-box">
          {ledger?.ok === false && <p className="wb-message">{ledger.failure.sentence}</p>}
          {ledger?.ok === true && <Content shown={shown} effect={effect} ledger={ledger.value} />}
        </div>
      )}
      {effect === 'no_balance' && <p className="wb-message">{profileText.noBalance}</p>}
    </LowerPanel>
  );
}
