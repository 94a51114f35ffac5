import type { WheelNode } from '../../model/wheel.ts';
import { wheelText } from '../../text/wheel.ts';
import { Swatch } from '../ui/Swatch.tsx';
import { colourOfClass } from './wheelColours.ts';
import type { WheelPart } from './wheelParts.ts';

/** A wheel in the list: whose it is, and its parts in words. */
export interface ListedWheel {
  readonly name: string;
  readonly parts: ReadonlyMap<string, WheelPart>;
}

interface Props {
  readonly node: WheelNode;
  /** one, or two that are compared; the first belongs to `node` */
  readonly wheels: readonly ListedWheel[];
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
  readonly onZoom: (id: string) => void;
}

function Facts({ part, name }: { readonly part: WheelPart; readonly name: string | null }) {
  const { status } = part.node;
  const facts = [part.value, part.mean].filter((fact) => fact !== '' && fact !== part.standing).join(', ');
  const joint = status === 'missing' ? ', ' : ': ';
  return (
    <p className="wb-wheel-facts">
      {status === 'not_counted' ? (
        <span className="wb-wheel-open" aria-hidden="true" />
      ) : (
        <Swatch colour={colourOfClass(part.node.class)} />
      )}
      <span>
        {name === null ? null : <strong>{name}: </strong>}
        {facts === '' ? null : `${facts}${joint}`}
        {part.standing}
      </span>
    </p>
  );
}

/** Everything the wheel shows, as a list of the same shape. */
export function WheelList({ node, wheels, active, onActive, onZoom }: Props) {
  return (
    <ul className="wb-wheel-list">
      {node.children.map((child) => {
        const [first] = wheels.flatMap(({ parts }) => parts.get(child.id) ?? []);
        if (first === undefined) return null;
        const name = `${first.key}. ${first.name}`;
        const sum = [first.weight, wheels.length > 1 ? '' : first.contribution]
          .filter((fact) => fact !== '')
          .join(' · ');
        const opens = child.children.length > 0 && child.share > 0;
        return (
          <li key={child.id}>
            <div
              className="wb-wheel-entry"
              data-active={child.id === active}
              onPointerEnter={() => onActive(child.id)}
              onPointerLeave={() => onActive(null)}
            >
              {opens ? (
                <button
                  type="button"
                  className="wb-button"
                  data-kind="link"
                  aria-label={wheelText.zoom(name)}
                  onClick={() => onZoom(child.id)}
                >
                  {name}
                </button>
              ) : (
                <p className="wb-wheel-name">{name}</p>
              )}
              {wheels.map((wheel) => {
                const part = wheel.parts.get(child.id);
                return part === undefined ? null : (
                  <Facts key={wheel.name} part={part} name={wheels.length > 1 ? wheel.name : null} />
                );
              })}
              {sum === '' ? null : <p className="wb-subtle">{sum}</p>}
            </div>
            {child.children.length === 0 ? null : (
              <WheelList node={child} wheels={wheels} active={active} onActive={onActive} onZoom={onZoom} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
