import { useId } from 'react';
import { liesIn, type Mix, mixOf } from '../../../model/mix.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { useData } from '../../appContext.tsx';
import type { PartProps } from '../partProps.ts';
import { focusedArea } from './focusedArea.ts';

function MixLine({ title, mix }: { readonly title: string; readonly mix: Mix }) {
  const words = effectText.mix;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {words.line(mix.dragers, mix.vragers, mix.dragersShare)}
        {mix.unknown.length > 0 && (
          <span className="wb-help wb-effect-line">{words.unknown(mix.unknown.map(({ name }) => name))}</span>
        )}
      </dd>
    </>
  );
}

/** Dragers and vragers of the chosen projects, and of the area before and after; with what the concepts say of it. */
export function MixSection({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const id = useId();
  const { concepts } = useData();
  const { chosen, before, after } = effect;
  const words = effectText.mix;
  const area = focusedArea(shown, effect);
  if (chosen.length === 0 && area === null) return null;
  const inArea = (projects: typeof before): Mix =>
    mixOf(area === null ? [] : projects.filter((project) => liesIn(project, area.code)));
  const asked = concepts.filter((concept) => chosen.some((project) => project.concept === concept.id));
  return (
    <section className="wb-section" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{words.title}</h4>
      <dl className="wb-facts">
        {chosen.length > 0 && <MixLine title={words.chosen} mix={mixOf(chosen)} />}
        {area !== null && <MixLine title={words.now(area.name)} mix={inArea(before)} />}
        {area !== null && <MixLine title={words.after(area.name)} mix={inArea(after)} />}
      </dl>
      {asked.map(({ id: concept, label, dragersShare: range }) => (
        <p key={concept} className="wb-help">
          {range === undefined ? words.noRange(label) : words.range(label, range.from, range.to, range.status)}
        </p>
      ))}
    </section>
  );
}
