import { shellText } from '../../text/nl.ts';

export const panels = ['kaart', 'maat', 'tabel', 'profiel'] as const;
export type Panel = (typeof panels)[number];

interface PanelBarProps {
  readonly panel: Panel;
  readonly onChoose: (panel: Panel) => void;
}

/** On a narrow screen one part is shown at a time; this chooses which. Hidden where everything fits. */
export function PanelBar({ panel, onChoose }: PanelBarProps) {
  return (
    <nav className="wb-panels" aria-label={shellText.panels}>
      {panels.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="wb-panel-button"
          data-panel={candidate}
          aria-pressed={candidate === panel}
          onClick={() => onChoose(candidate)}
        >
          {shellText.panelName[candidate]}
        </button>
      ))}
    </nav>
  );
}
