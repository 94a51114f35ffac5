import type { SurenessSettings } from '../../state/sureness.ts';
import { surenessText } from '../../text/sureness.ts';
import { Choice } from '../ui/Choice.tsx';

interface SurenessSettingsFormProps {
  readonly settings: SurenessSettings;
  readonly onSettings: (settings: SurenessSettings) => void;
}

/** What may vary: how far weights may move, and whether methods and years move too. */
export function SurenessSettingsForm({ settings, onSettings }: SurenessSettingsFormProps) {
  const { range } = settings;
  const chosen = range.kind === 'any' ? 'any' : String(range.part);
  const check = (name: 'methods' | 'years') => (
    <label className="wb-check">
      <input
        type="checkbox"
        checked={settings[name]}
        onChange={({ target }) => onSettings({ ...settings, [name]: target.checked })}
      />
      {surenessText[name]}
    </label>
  );
  return (
    <>
      <Choice
        label={surenessText.range}
        value={chosen}
        options={surenessText.ranges}
        onChoose={(value) =>
          onSettings({
            ...settings,
            range: value === 'any' ? { kind: 'any' } : { kind: 'around', part: Number(value) },
          })
        }
      />
      {check('methods')}
      {check('years')}
    </>
  );
}
