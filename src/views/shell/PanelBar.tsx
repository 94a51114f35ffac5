import { shellText } from '../../text/nl.ts';
import { useView } from '../appContext.tsx';
import { useMedia } from '../ui/useMedia.ts';

/** `kaart` and `tabel` are panels of their own only on a phone (see layout.css). */
const panels = ['kaart', 'maat', 'tabel', 'profiel'] as const;
export type Panel = (typeof panels)[number];

interface PanelBarProps {
  readonly panel: Panel;
  readonly onChoose: (panel: Panel) => void;
}

/** Chooses what a narrow screen shows: one part on a phone, the panel beside the map on a tablet. Hidden on wide screens. */
export function PanelBar({ panel, onChoose }: PanelBarProps) {
  const { mode } = useView();
  const phone = useMedia('(max-width: 47.99rem)');
  const offered = phone ? panels : (['maat', 'profiel'] as const);
  const present = phone || panel === 'profiel' ? panel : 'maat';
  return (
    <nav className="wb-panels" aria-label={shellText.panels}>
      {offered.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="wb-panel-button"
          aria-pressed={candidate === present}
          onClick={() => onChoose(candidate)}
        >
          {candidate === 'maat' ? shellText.modePanel[mode] : shellText.panelName[candidate]}
        </button>
      ))}
    </nav>
  );
}
