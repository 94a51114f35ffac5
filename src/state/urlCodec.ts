import { initialView } from './initialView.ts';
import type { ViewState } from './viewState.ts';

/** One parameter of the fragment. `decode` answers null for anything it does not fully understand. */
interface Parameter<T> {
  readonly name: string;
  readonly get: (view: ViewState) => T;
  readonly set: (view: ViewState, value: T) => ViewState;
  readonly encode: (value: T) => string;
  /** `view` holds the parameters listed before this one */
  readonly decode: (text: string, view: ViewState) => T | null;
}

export interface Codec {
  readonly name: string;
  /** null when the view has the default */
  readonly write: (view: ViewState) => string | null;
  readonly read: (view: ViewState, text: string) => ViewState;
}

/** Makes a codec of a parameter; what has its default is not written. */
export function codec<T>({ name, get, set, encode, decode }: Parameter<T>): Codec {
  const byDefault = encode(get(initialView));
  return {
    name,
    write: (view) => {
      const text = encode(get(view));
      return text === byDefault ? null : text;
    },
    read: (view, text) => {
      const value = decode(text, view);
      return value === null ? view : set(view, value);
    },
  };
}
