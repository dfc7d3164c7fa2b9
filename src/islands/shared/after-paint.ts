/** A page out of sight draws no frames; then it is done after this, in milliseconds. */
const AT_LATEST = 100;

/** Calls back once when the next frame is on the screen. Returns how to give that up. */
export function afterPaint(act: () => void): () => void {
  let after: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(after);
    clearTimeout(latest);
  };
  const once = (): void => {
    stop();
    act();
  };
  const frame = requestAnimationFrame(() => {
    // The frame is drawn when its callbacks are done.
    after = setTimeout(once);
  });
  const latest = setTimeout(once, AT_LATEST);
  return stop;
}
