import { figuresText } from '../../text/importScreen.ts';
import type { Draft } from './draft.ts';
import { TextField } from './TextField.tsx';
import type { ImportScreen } from './useImport.ts';

interface SourceFieldsProps {
  readonly screen: ImportScreen;
  readonly draft: Draft;
  readonly idOf: (field: string) => string;
  readonly problemAt: (field: string) => string | undefined;
}

/** Where the figures of the file come from; stands beside each of them. */
export function SourceFields({ screen, draft: { source }, idOf, problemAt }: SourceFieldsProps) {
  const set = (change: Partial<Draft['source']>): void =>
    screen.change((former) => ({
      ...former,
      source: { ...former.source, ...change },
      touched: { ...former.touched, source: true },
    }));
  return (
    <fieldset className="wb-import-part">
      <legend className="wb-label">{figuresText.source}</legend>
      <p className="wb-help">{figuresText.sourceHelp}</p>
      <div className="wb-import-fields">
        <TextField
          label={figuresText.sourceLabel}
          fieldId={idOf('source')}
          value={source.label}
          problem={problemAt('source')}
          onChange={(label) => set({ label })}
        />
        <TextField
          label={figuresText.publisher}
          fieldId={idOf('publisher')}
          value={source.publisher}
          problem={problemAt('publisher')}
          onChange={(publisher) => set({ publisher })}
        />
        <TextField label={figuresText.licence} value={source.licence} onChange={(licence) => set({ licence })} />
        <TextField
          label={figuresText.url}
          value={source.url ?? ''}
          onChange={(url) => set({ url: url.trim() === '' ? null : url })}
        />
      </div>
    </fieldset>
  );
}
