import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { LowerPanel, type LowerPanelProps } from './LowerPanel.tsx';

interface LargeLowerProps extends Omit<LowerPanelProps, 'tools' | 'children'> {
  /** whether there is something to show; otherwise `empty` says why not */
  readonly isThere: boolean;
  readonly empty: ReactNode;
  /** beside the heading, or above the content where that is seen large */
  readonly tools: ReactNode;
  readonly largeTitle: string;
  readonly largeClassName: string;
  /** the button that shows it large */
  readonly largeButton: { readonly content: ReactNode; readonly className?: string; readonly title?: string };
  /** drawn in one of the two places; `onLeave` closes the large window, as another part of the screen is asked for */
  readonly children: (onLeave: () => void) => ReactNode;
}

/** A place below the map of which the content can also be seen in a window as large as the screen. */
export function LargeLower(props: LargeLowerProps) {
  const { isThere, empty, tools, largeTitle, largeClassName, largeButton, children, ...panel } = props;
  const [isLarge, setLarge] = useState(false);
  const close = (): void => setLarge(false);
  return (
    <>
      <LowerPanel
        {...panel}
        tools={
          isThere && (
            <>
              {!isLarge && tools}
              <button
                type="button"
                className={`wb-button ${largeButton.className ?? ''}`}
                title={largeButton.title}
                onClick={() => setLarge(true)}
              >
                {largeButton.content}
              </button>
            </>
          )
        }
      >
        {isThere ? !isLarge && children(close) : empty}
      </LowerPanel>
      <Dialog title={largeTitle} open={isLarge && isThere} wide onClose={close}>
        {isThere && (
          <div className={largeClassName}>
            {tools}
            {children(close)}
          </div>
        )}
      </Dialog>
    </>
  );
}
