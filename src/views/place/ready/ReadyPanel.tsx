import './ready.css';
import type { Area } from '../../../domain/area.ts';
import { readyText } from '../../../text/ready.ts';
import { useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { PartProps } from '../partProps.ts';
import { ReadyItem } from './ReadyItem.tsx';
import { type ReadinessShown, useReadiness } from './useReadiness.ts';

function AreaChoice({ shown }: PartProps) {
  const emit = useEmit();
  const { dataset, selected } = shown;
  const byName = dataset.areas.toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const options = byName.map(({ code, name }) => [code as string, name] as const);
  return (
    <Choice
      label={readyText.area}
      value={selected?.code ?? ''}
      options={selected === null ? [['', readyText.noArea], ...options] : options}
      onChoose={(chosen) => {
        const area = dataset.areas.find(({ code }) => code === chosen);
        if (area !== undefined) emit({ kind: 'select_area', code: area.code });
      }}
    />
  );
}

function Checklist({ area, ready }: { readonly area: Area; readonly ready: ReadinessShown }) {
  const { concept, needed, items } = ready;
  const { readiness, known } = ready.rowOf(area);
  const entryOf = new Map(readiness.items.map((entry) => [entry.item.id, entry]));
  const first = needed.flatMap(({ item, reason }) => {
    const entry = entryOf.get(item.id);
    return entry === undefined ? [] : [{ entry, reason }];
  });
  const rest = readiness.items.filter(({ item }) => !needed.some((need) => need.item === item));
  return (
    <>
      <section className="wb-section">
        <p className="wb-ready-known" role="status">
          {readyText.known(known, items.length)}
        </p>
        <progress className="wb-ready-progress" value={known} max={items.length} aria-hidden="true" />
        <p className="wb-help">{readyText.unknownIsNotMissing}</p>
      </section>
      {first.length > 0 && concept !== null && (
        <section className="wb-section">
          <h4>{readyText.needed(concept.label)}</h4>
          <ul className="wb-ready-list">
            {first.map(({ entry, reason }) => (
              <ReadyItem key={`${area.code} ${entry.item.id}`} area={area} entry={entry} need={reason} />
            ))}
          </ul>
        </section>
      )}
      <section className="wb-section">
        {first.length === 0 && concept !== null && <p className="wb-help">{readyText.noNeeds(concept.label)}</p>}
        <h4>{first.length > 0 ? readyText.rest : readyText.all}</h4>
        <ul className="wb-ready-list">
          {rest.map((entry) => (
            <ReadyItem key={`${area.code} ${entry.item.id}`} area={area} entry={entry} need={null} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** Left panel of the step: the social base of one area, item by item, and what people know of it. */
export function ReadyPanel({ shown }: PartProps) {
  const ready = useReadiness(shown);
  const { selected, boundaries } = shown;
  return (
    <div className="wb-ready">
      <section className="wb-section">
        <h3>{readyText.heading}</h3>
        <p className="wb-help">{readyText.intro}</p>
        <div className="wb-row">
          <UndoBar />
        </div>
        {typeof ready === 'string' ? (
          <p className="wb-message">{readyText.unavailable[ready]}</p>
        ) : (
          <>
            {boundaries === null && <p className="wb-message">{readyText.unavailable.no_boundaries}</p>}
            <AreaChoice shown={shown} />
            {selected === null && <p>{readyText.chooseArea}</p>}
          </>
        )}
      </section>
      {typeof ready !== 'string' && selected !== null && <Checklist area={selected} ready={ready} />}
    </div>
  );
}
