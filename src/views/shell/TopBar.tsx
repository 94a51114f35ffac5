import { shellText } from '../../text/nl.ts';
import { useData, useShown, useView } from '../appContext.tsx';
import { PresentButton } from '../session/present/PresentButton.tsx';
import { AreaSearch } from './AreaSearch.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { InventedNotice } from './InventedNotice.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { Logo } from './Logo.tsx';
import { MunicipalityChoice } from './MunicipalityChoice.tsx';
import { ShareButton } from './ShareButton.tsx';
import { WorkModes } from './WorkModes.tsx';

function useMunicipality(): string {
  const { listings } = useData();
  const { municipality } = useView();
  const shown = useShown();
  return shown?.dataset.manifest.municipality.name ?? listings.find(({ code }) => code === municipality)?.name ?? '';
}

export function TopBar() {
  const shown = useShown();
  const name = useMunicipality();
  return (
    <header>
      <div className="wb-top">
        <h1 className="wb-brand">
          <Logo />
          <span className="wb-brand-name">{shellText.product}</span>
          <span className="wb-brand-place" title={name}>
            {name}
          </span>
        </h1>
        <MunicipalityChoice />
        <LevelChoice />
        <AreaSearch />
        <div className="wb-actions">
          <PresentButton />
          <ShareButton />
          {shown !== null && <ExportMenu shown={shown} />}
        </div>
      </div>
      <div className="wb-second">
        <WorkModes />
        <InventedNotice />
      </div>
    </header>
  );
}
