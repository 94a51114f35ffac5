import type { KnownPreview } from '../../domain/userImport.ts';
import { knownText } from '../../text/importScreen.ts';
import { StepEnd } from './StepBar.tsx';
import type { ImportScreen } from './useImport.ts';

interface KnownStepProps {
  readonly screen: ImportScreen;
  readonly known: KnownPreview;
  readonly onApply: () => void;
}

/** A file of a known source: what it brings, and the button that adds it. */
export function KnownStep({ screen, known, onApply }: KnownStepProps) {
  const { file, source, figures, years, values } = known;
  return (
    <div className="wb-import-part">
      <p>
        <strong className="wb-import-file">{file}</strong>: {knownText.about(source)}
      </p>
      {values === 0 ? (
        <p className="wb-message">{knownText.none}</p>
      ) : (
        <>
          <p>{knownText.figures}</p>
          <ul className="wb-import-remarks">
            {figures.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
          <p>{knownText.counts(values, years)}</p>
        </>
      )}
      <StepEnd
        back="file"
        next={null}
        onGo={screen.goTo}
        busy={screen.flow.busy !== null}
        {...(values === 0 ? {} : { onApply })}
      />
    </div>
  );
}
