import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox, runIn } from '../../scripts/lib/firefox.ts';
import { end } from '../../scripts/lib/processes.ts';
import type { Engine } from './engine.ts';

/** Starts Firefox and drives it by WebDriver BiDi. */
export async function startFirefox(program: string): Promise<Engine> {
  const { child, bidi, first } = await launchFirefox(program, mkdtempSync(join(tmpdir(), 'firefox-')));
  let context = first;

  const open = async (url: string): Promise<void> => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  };
  return {
    name: 'Firefox',
    open,
    run: (body) => runIn(bidi, context, body),
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async openTab(url) {
      ({ context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' }));
      await open(url);
      return context;
    },
    async goToTab(name) {
      context = name === 'first' ? first : name;
      await bidi.send('browsingContext.activate', { context });
    },
    async print() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.print', {
        context,
        page: { width: 21, height: 29.7 },
      });
      return data;
    },
    end: () => end(child),
  };
}
