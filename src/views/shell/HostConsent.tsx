import { useId } from 'react';
import { type HostId, hostOf } from '../../domain/host.ts';
import { consentText } from '../../text/live.ts';
import { useCommands } from '../appContext.tsx';

interface HostConsentProps {
  readonly hosts: readonly HostId[];
  /** after the agreement is given and remembered */
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Names each service outside the site, what it gives and what it learns; nothing is asked of them before "Akkoord". */
export function HostConsent({ hosts, onAgree, onDecline }: HostConsentProps) {
  const { agree } = useCommands();
  const headingId = useId();
  const asked = hosts.map(hostOf);
  const learned = [...new Set(asked.map(({ learns }) => learns))];
  return (
    <section className="wb-consent" aria-labelledby={headingId}>
      <h4 id={headingId}>{consentText.heading}</h4>
      <p>{consentText.intro}</p>
      <ul>
        {asked.map(({ id, origin, gives }) => (
          <li key={id}>
            <strong>{new URL(origin).host}</strong> {consentText.gives(gives)}
          </li>
        ))}
      </ul>
      <p>
        {consentText.learns(asked.length, learned)} {consentText.nothingElse} {consentText.remembered}
      </p>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() => {
            agree(hosts);
            onAgree();
          }}
        >
          {consentText.agree}
        </button>
        <button type="button" className="wb-button" onClick={onDecline}>
          {consentText.decline}
        </button>
      </div>
    </section>
  );
}
