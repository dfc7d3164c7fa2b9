import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { exampleStorage } from '../../storage/memory/example-storage.ts';
import { provideSettings } from '../../storage/stores/read-own-setting.ts';
import { provideStorage } from '../shared/saving/open-storage.ts';
import type { ExampleNetwork } from '../shared/widget-example.ts';
import { dataOf, widgets } from './widgets.ts';

/** Plain values from the page. */
export interface WidgetInStateProps {
  readonly widget: string;
  /** The name of one of its examples. */
  readonly state: string;
  /** The site's root on this host, such as "/". */
  readonly base: string;
}

/** A widget in one of its states, on a device that is made up for it. Says with `data-shown` that it is there. */
export default function WidgetInState({ widget, state, base }: WidgetInStateProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<readonly [ComponentType<object>, object]>();
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    const chosen = widgets.find(({ name }) => name === widget);
    const example = chosen?.examples.find(({ name }) => name === state);
    if (!chosen || !example || !frame.current) return;
    const storage = exampleStorage(example.device ?? {});
    provideStorage(storage);
    provideSettings(async (name) => (await storage).settings.get(name));
    if (example.network) provideNetwork(dataOf(base), example.network);
    const address = location.pathname + (example.address ?? '');
    history.replaceState({ ...(history.state as object | null), ...example.history }, '', address);
    const watcher = new MutationObserver(() => {
      if (!frame.current?.querySelector(chosen.ready ?? '[data-ready]')) return;
      watcher.disconnect();
      if (example.text !== undefined) typeInto(frame.current, example.text);
      if (example.press !== undefined) frame.current.querySelector<HTMLElement>(example.press)?.click();
      void storage.then(async (opened) => example.then?.(opened)).then(() => setIsShown(true));
    });
    watcher.observe(frame.current, { subtree: true, childList: true, attributes: true });
    void chosen.load(base).then((loaded) => setPart(loaded));
    return () => watcher.disconnect();
  }, [widget, state, base]);

  const [Part, props] = part ?? [];
  return (
    <div ref={frame} data-shown={isShown ? '' : undefined}>
      {Part && <Part {...props} />}
    </div>
  );
}

/** Files below `home` come as the example says; all else comes as ever. */
function provideNetwork(home: string, network: ExampleNetwork): void {
  const real = window.fetch.bind(window);
  window.fetch = (asked, ...rest) =>
    typeof asked === 'string' && asked.startsWith(home)
      ? network(asked.slice(home.length))
      : real(asked, ...rest);
}

function typeInto(frame: HTMLElement, words: string): void {
  const box = frame.querySelector('textarea');
  if (!box) return;
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
