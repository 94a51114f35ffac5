import type { Area } from '../../../domain/area.ts';
import { noSession } from '../../../domain/sessionLog.ts';
import { recordPanelText } from '../../../text/record.ts';
import { useWork } from '../../appContext.tsx';
import { nameOrder } from '../../table/rows.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { RemarkChoice } from './remarkRows.ts';

interface RemarkAboutProps {
  readonly choice: RemarkChoice;
  readonly areas: readonly Area[];
  readonly onChoose: (change: Partial<RemarkChoice>) => void;
}

type Option = readonly [string, string];

/** Options with the chosen one among them, also when it is gone. */
function withOwn(options: readonly Option[], own: string, words: string): readonly Option[] {
  return own === '' || options.some(([id]) => id === own) ? options : [...options, [own, words]];
}

/** Areas in the order of their names. */
function byName(areas: readonly Area[]): readonly Option[] {
  const places = nameOrder(areas);
  return areas
    .map(({ code, name }, row) => ({ option: [code, name] as const, place: places[row] ?? row }))
    .sort((a, b) => a.place - b.place)
    .map(({ option }) => option);
}

/** Who said it, about which area, and at which scene. */
export function RemarkAbout({ choice, areas, onChoose }: RemarkAboutProps) {
  const { groups, scenes } = useWork().session ?? noSession;
  const words = recordPanelText;
  const scenesNamed = scenes.map(({ id, title }, at): Option => [id, `${at + 1}. ${title}`]);
  return (
    <div className="wb-remark-about">
      {(groups.length > 0 || choice.group !== '') && (
        <Choice
          label={words.group}
          value={choice.group}
          options={withOwn(
            [['', words.everyone], ...groups.map(({ id, label }): Option => [id, label])],
            choice.group,
            words.groupGone,
          )}
          onChoose={(group) => onChoose({ group })}
        />
      )}
      <Choice
        label={words.area}
        value={choice.area}
        options={withOwn([['', words.nothing], ...byName(areas)], choice.area, choice.area)}
        onChoose={(area) => onChoose({ area })}
      />
      {(scenes.length > 0 || choice.scene !== '') && (
        <Choice
          label={words.scene}
          value={choice.scene}
          options={withOwn([['', words.nothing], ...scenesNamed], choice.scene, words.sceneGone)}
          onChoose={(scene) => onChoose({ scene })}
        />
      )}
    </div>
  );
}
