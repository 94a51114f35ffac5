import { useRef } from 'react';
import { type HostId, hostOf } from '../../domain/host.ts';
import { agreedText } from '../../text/background.ts';
import { useCommands, useData } from '../appContext.tsx';

/** services that are agreed to where they are used; those of a municipality are withdrawn beside its choice */
const elsewhere: readonly HostId[] = ['locatieserver', 'achtergrond'];

/** Taking back the agreement to services that are not part of fetching a municipality. */
export function AgreedHosts() {
  const { agreed } = useData();
  const { withdraw } = useCommands();
  const heading = useRef<HTMLHeadingElement>(null);
  const given = elsewhere.filter((id) => agreed.includes(id)).map(hostOf);
  const was = useRef(given.length > 0);
  was.current ||= given.length > 0;
  if (!was.current) return null;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {agreedText.heading}
      </h3>
      <ul className="wb-plain">
        {given.map(({ id, origin, gives }) => (
          <li key={id} className="wb-row">
            <span>
              <strong>{new URL(origin).host}</strong> {agreedText.gives(gives)}
            </span>
            <button
              type="button"
              className="wb-button"
              data-kind="link"
              aria-label={agreedText.withdrawOf(gives)}
              onClick={() => {
                withdraw([id]);
                // the button goes with what was agreed to
                heading.current?.focus();
              }}
            >
              {agreedText.withdraw}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{given.length === 0 ? agreedText.none : ''}</p>
    </>
  );
}
