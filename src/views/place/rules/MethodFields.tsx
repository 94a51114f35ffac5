import { siteMethods } from '../../../domain/siting.ts';
import { criteriaText } from '../../../text/siteRules.ts';
import { methodText } from '../../../text/siting.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

/** The method of the first opinion, and how long the shortlist is to be. */
export function MethodFields() {
  const { shown, put } = useRulesEditor();
  const { method, shortlist } = shown.siting;
  return (
    <>
      <Choice
        label={criteriaText.methodChoice}
        value={method}
        options={siteMethods.map((each) => [each, methodText[each]] as const)}
        help={criteriaText.methodHelp}
        onChoose={(chosen) => put({ method: chosen })}
      />
      <NumberField
        label={criteriaText.shortlist}
        value={shortlist}
        onValue={(length) => {
          const fits = Number.isInteger(length) && length >= 1;
          if (fits) put({ shortlist: length });
          return fits;
        }}
      />
      <p className="wb-help">{criteriaText.shortlistHelp}</p>
    </>
  );
}
