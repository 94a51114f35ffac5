import { Component, type ReactNode } from 'react';

interface GuardedProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a part that cannot be drawn (a script that did not load) from taking the whole screen with it. */
export class Guarded extends Component<GuardedProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
