import type { Correction, Question } from '../../domain/userFile.ts';
import type { ImportPreview } from '../../domain/userImport.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { formatText, readingText } from '../../text/importScreen.ts';
import { Choice } from '../ui/Choice.tsx';
import { Corrections } from './Corrections.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { Sentences } from './Sentences.tsx';
import { StepEnd } from './StepBar.tsx';
import type { ImportScreen } from './useImport.ts';

/** The correction that answers a question otherwise; null when it is answered at another step. */
function answerTo({ about }: Question, option: string): Correction | null {
  switch (about) {
    case 'codeColumn':
      return { codeColumn: option };
    case 'sheet':
      return { sheet: option };
    case 'decimals':
      return option === 'comma' || option === 'point' ? { decimals: option } : null;
    case 'names':
      return null;
  }
}

function Questions({
  questions,
  onAnswer,
}: {
  questions: readonly Question[];
  onAnswer: (change: Correction) => void;
}) {
  const asked = questions.filter((question) => answerTo(question, question.chosen) !== null);
  if (asked.length === 0) return null;
  return (
    <section className="wb-import-part" aria-label={readingText.questions}>
      <h4>{readingText.questions}</h4>
      {asked.map((question) => (
        <Choice
          key={question.about}
          label={readingText.questionLabel[question.about]}
          {...(question.sentence === '' ? {} : { help: question.sentence })}
          value={question.chosen}
          options={question.options.map((option) => [option, nameOf(question, option)])}
          onChoose={(option) => {
            const change = answerTo(question, option);
            if (change !== null) onAnswer(change);
          }}
        />
      ))}
    </section>
  );
}

function nameOf({ about }: Question, option: string): string {
  if (about !== 'decimals') return option;
  return option === 'comma' ? readingText.comma : readingText.point;
}

function Noticed({ preview }: { readonly preview: ImportPreview }) {
  const { warnings, errors, errorCount } = preview;
  if (warnings.length + errorCount === 0) return null;
  return (
    <section className="wb-import-part" aria-label={readingText.remarks}>
      <h4>{readingText.remarks}</h4>
      {warnings.length > 0 && <Sentences remarks={warnings} />}
      {errorCount > 0 && (
        <details className="wb-about">
          <summary>{readingText.errors(errorCount)}</summary>
          {errorCount > errors.length && <p>{readingText.firstErrors(errors.length)}</p>}
          <Sentences remarks={errors} />
        </details>
      )}
    </section>
  );
}

/** How the file was understood, with everything that can be understood otherwise. */
export function ReadingStep({ screen, preview }: { readonly screen: ImportScreen; readonly preview: ImportPreview }) {
  const { file, format, rowCount, columns } = preview;
  return (
    <div className="wb-import-part" aria-busy={screen.flow.busy !== null}>
      <p>
        <strong className="wb-import-file">{file}</strong>:{' '}
        {readingText.facts(formatText[format], rowCount, columns.length)}
      </p>
      <Elsewhere preview={preview} />
      {preview.addresses !== null && preview.places === null && (
        <p>
          {fileAddressText.seen(preview.addresses.distinct, preview.addresses.rows)} {fileAddressText.later}
        </p>
      )}
      <Questions questions={screen.flow.asked} onAnswer={screen.correct} />
      <Noticed preview={preview} />
      <PreviewTable preview={preview} onCorrect={screen.correct} correction={screen.flow.correction} />
      <Corrections preview={preview} correction={screen.flow.correction} onCorrect={screen.correct} />
      <StepEnd back="file" next="joining" onGo={screen.goTo} />
    </div>
  );
}
