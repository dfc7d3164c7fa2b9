const looks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Calls back about once a second, for fields that a writing tool may have changed without telling the page. However many call,
 * there is one timer. Returns how to stop.
 */
export function everySecond(look: () => void): () => void {
  looks.add(look);
  timer ??= setInterval(() => looks.forEach((each) => each()), 1_000);
  return () => {
    looks.delete(look);
    if (looks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
