import { provenanceOf } from '../../../export/provenance.ts';
import type { Shown } from '../../../state/shown.ts';
import { presentText } from '../../../text/present.ts';
import { figuresUsed } from '../../explore/figuresUsed.ts';

/** Every publisher once; words that all begin with are said once. */
export function publishersOf(publishers: readonly string[]): string {
  const all = [...new Set(publishers)];
  const words = all.map((name) => name.split(' '));
  const [first = []] = words;
  const shared = first.findIndex((word, at) => words.some((own) => own[at] !== word || own.length === at + 1));
  const count = all.length < 2 ? 0 : shared;
  return words.map((own, at) => (at === 0 ? own : own.slice(count)).join(' ')).join('; ');
}

/** What the figures are relative to, and whose they are. */
export function RoomSources({ shown }: { readonly shown: Shown }) {
  const used = figuresUsed(shown);
  const { sources } = provenanceOf(shown.dataset.manifest, used);
  const whose = publishersOf(sources.map(({ publisher }) => publisher));
  return (
    <footer className="wb-room-sources">
      <p>{[used.reference, whose === '' ? '' : presentText.sources(whose)].filter((part) => part !== '').join(' ')}</p>
    </footer>
  );
}
