import { fail, succeed } from '../domain/failure.ts';
import type { SittingPort, SpeakerLink } from '../state/sittingCommands.ts';

/** name of the part of the fragment that makes a window that of the speaker; its value ties it to one screen */
const partName = 'spreker';

/** What ties a window to the screen of a room; null for a fragment of anything else. */
export function speakerTie(fragment: string): string | null {
  return new RegExp(`^#?${partName}=([0-9a-f]{8,32})$`).exec(fragment)?.[1] ?? null;
}

/** The line between both windows of one browser; nothing leaves it. */
export function speakerLink(tie: string, onHeard: (message: unknown) => void): SpeakerLink {
  const channel = new BroadcastChannel(`wijkbalans-${partName}-${tie}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => onHeard(data);
  return {
    say: (message) => channel.postMessage(message),
    stop: () => channel.close(),
  };
}

export function browserSitting(page: Window): SittingPort {
  const tie = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    readManners: async () => {
      try {
        const { manners } = await import('./manners.ts');
        return succeed(manners);
      } catch (cause) {
        return fail('fetch_failed', 'De lijst van beladen woorden kon niet worden opgehaald.', undefined, cause);
      }
    },
    openSpeaker: () => {
      const { pathname, search } = page.location;
      const opened = page.open(`${pathname}${search}#${partName}=${tie}`, `${partName}-${tie}`, 'width=720,height=640');
      opened?.focus();
      return opened !== null;
    },
    linkSpeaker: (onHeard) => speakerLink(tie, onHeard),
  };
}
