import type { ImportPreview } from '../../domain/userImport.ts';
import { joinText } from '../../text/importScreen.ts';
import { useCommands, useData } from '../appContext.tsx';

/** most buttons to other municipalities; a national file names hundreds */
const most = 3;

/** That the file is about another municipality, with the way there when this site has it. */
export function Elsewhere({ preview: { elsewhere } }: { readonly preview: ImportPreview }) {
  const { listings } = useData();
  const { chooseMunicipality } = useCommands();
  if (elsewhere === null) return null;
  const here = elsewhere.municipalities
    .flatMap(({ code }) => listings.filter((listing) => listing.code === code))
    .slice(0, most);
  return (
    <div className="wb-message wb-import-part">
      <p>{elsewhere.sentence}</p>
      {here.length > 0 && (
        <div className="wb-row">
          {here.map(({ code, name }) => (
            <button key={code} type="button" className="wb-button" onClick={() => chooseMunicipality(code)}>
              {joinText.elsewhereShow(name)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
