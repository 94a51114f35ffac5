import { presentText } from '../../../text/present.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** The keys of the screen. */
export function RoomHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={presentText.helpTitle} open={open} wide onClose={onClose}>
      <table className="wb-room-keys">
        <thead>
          <tr>
            <th scope="col">{presentText.helpKey}</th>
            <th scope="col">{presentText.helpDoes}</th>
          </tr>
        </thead>
        <tbody>
          {presentText.keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{presentText.helpSwipe}</p>
    </Dialog>
  );
}
