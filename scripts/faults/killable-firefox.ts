import { present } from '../../src/domain/present.ts';
import { launchFirefox, runIn, type Firefox, type Tree } from '../lib/firefox.ts';
import { end } from '../lib/processes.ts';
import type { KillableBrowser, KillableTab } from './killable-browser.ts';

/** Firefox, driven by WebDriver BiDi. Its driver cannot take the room away from a storage that is in use. */
export function killableFirefox(program: string, profile: string): KillableBrowser {
  let firefox: Firefox | undefined;
  const send = <Result>(method: string, params: object): Promise<Result> =>
    present(firefox).bidi.send(method, params);

  return {
    cannot: ['full'],
    async start() {
      // So that its own windows can be told to empty a storage, as its settings do.
      firefox = await launchFirefox(program, profile, ['--remote-allow-system-access']);
    },
    async openTab() {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
      return tabOf(present(firefox), context);
    },
    async offline(isOffline) {
      const networkConditions = isOffline ? { type: 'offline' } : null;
      const { contexts } = await send<Tree>('browsingContext.getTree', {});
      await send('emulation.setNetworkConditions', {
        networkConditions,
        contexts: contexts.map(({ context }) => context),
      });
    },
    async empty(origin) {
      const { contexts } = await send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
      await runIn(
        present(firefox).bidi,
        present(contexts[0]).context,
        `const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(${JSON.stringify(origin)});
        await new Promise((onDataDeleted, reject) => Services.clearData.deleteDataFromPrincipal(
          principal, true, Ci.nsIClearDataService.CLEAR_DOM_STORAGES,
          { onDataDeleted: (failed) => failed ? reject(new Error('It was not emptied')) : onDataDeleted() }));`,
      );
    },
    full: () => Promise.reject(new Error('This driver cannot leave no room.')),
    async beforeEachPage(script) {
      await send('script.addPreloadScript', { functionDeclaration: `() => { ${script} }` });
    },
    async kill() {
      if (firefox) await end(firefox.child);
    },
  };
}

function tabOf({ bidi }: Firefox, context: string): KillableTab {
  const tell = async (method: string, params: object = {}): Promise<void> => {
    await bidi.send(`browsingContext.${method}`, { context, ...params });
  };
  const run = <Result>(body: string): Promise<Result> => runIn(bidi, context, body);
  return {
    open: (url) => tell('navigate', { url, wait: 'complete' }),
    reload: () => tell('reload', { wait: 'complete' }),
    back: () => tell('traverseHistory', { delta: -1 }),
    front: () => tell('activate'),
    close: () => tell('close'),
    run,
    async write(selector, word) {
      // As an editing command, which brings about what a key does.
      await run(`const field = document.querySelector(${JSON.stringify(selector)});
        field.focus();
        field.select();
        document.execCommand('insertText', false, ${JSON.stringify(word)});`);
    },
  };
}
