import { useMemo, useState } from 'react';
import { type ProjectEffect, plannedBeside } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { formatCount, statusText } from '../../../text/nl.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { PartProps } from '../partProps.ts';
import { focusedArea } from './focusedArea.ts';
import { type StackRow, stackRows } from './stackRows.ts';

function yearWords({ year }: StackRow): string {
  const words = effectText.stack;
  if (year === 'now') return words.now;
  return year === null ? words.unknownYear : String(year);
}

function StackTable({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const area = focusedArea(shown, effect);
  const { projects } = shown.places;
  const stacked = useMemo(() => ({ ...effect, planned: plannedBeside(projects, effect.chosen) }), [effect, projects]);
  const row = area === null ? -1 : shown.dataset.areas.indexOf(area);
  const stack = useMemo(() => (row < 0 ? null : stackRows(stacked, row)), [stacked, row]);
  const words = effectText.stack;
  if (area === null || stack === null) return <p className="wb-help">{words.choose}</p>;
  if (typeof stack === 'string') return <p className="wb-message">{stack}</p>;
  if (stack.rows.length === 1) return <p>{words.none(area.name)}</p>;
  return (
    <>
      <ScrollBox className="wb-effect-table-box" label={words.caption(area.name)} tabStop>
        <table className="wb-effect-table">
          <caption>{words.caption(area.name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.project}</th>
              <th scope="col" data-numeric="true">
                {words.places}
              </th>
              <th scope="col" data-numeric="true">
                {effectText.axis.capacity}
              </th>
              <th scope="col" data-numeric="true">
                {effectText.axis.load}
              </th>
              <th scope="col">{effectText.table.field}</th>
            </tr>
          </thead>
          <tbody>
            {stack.rows.map((step) => (
              <tr key={step.key}>
                <td>{yearWords(step)}</td>
                <th scope="row">
                  {step.name}
                  {step.status !== null && (
                    <span className="wb-help wb-effect-line">
                      {statusText[step.status]}
                      {step.isChosen && `, ${words.sketch}`}
                    </span>
                  )}
                </th>
                <td data-numeric="true">
                  {step.year === 'now' ? '' : step.places === null ? words.unknownPlaces : formatCount(step.places)}
                </td>
                <td data-numeric="true">{step.capacity}</td>
                <td data-numeric="true">{step.load}</td>
                <td>{step.field}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="wb-help">{words.rest(stack.rest, area.name)}</p>
    </>
  );
}

/** How the plans pile up in one area, project by project; worked out when it is opened. */
export function Stack({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const [open, setOpen] = useState(false);
  const area = focusedArea(shown, effect);
  const words = effectText.stack;
  return (
    <details className="wb-about wb-effect-stack" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{area === null ? words.titleNone : words.title(area.name)}</summary>
      {open && (
        <div className="wb-details-body">
          <StackTable shown={shown} effect={effect} />
        </div>
      )}
    </details>
  );
}
