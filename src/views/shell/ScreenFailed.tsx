import { shellText } from '../../text/nl.ts';

/** In place of the whole page when drawing it failed: a mistake of ours, and two ways to go on. */
export function ScreenFailed() {
  return (
    <main className="wb-screen-failed">
      <h1>{shellText.product}</h1>
      <p role="alert">{shellText.screenFailed}</p>
      <p className="wb-row">
        <button type="button" className="wb-button" onClick={() => location.reload()}>
          {shellText.reload}
        </button>
        <button type="button" className="wb-button" onClick={() => location.assign(location.pathname)}>
          {shellText.startOver}
        </button>
      </p>
    </main>
  );
}
