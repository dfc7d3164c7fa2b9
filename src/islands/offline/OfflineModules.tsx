import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { moduleAnchor } from '../../domain/offline/module-anchor.ts';
import type { OfflineIndex } from '../../domain/offline/offline-list.ts';
import { sizeWords } from '../../domain/offline/size-words.ts';
import { fetchIndex, keepModule } from '../../offline/keep-module.ts';
import type { KeepProblem, KeptRecord } from '../../offline/keep-module.ts';
import { dropUnusedAssets, listKept, removeEverything, removeModule } from '../../offline/kept-modules.ts';
import type { Kept } from '../../offline/kept-modules.ts';
import { registerWorker } from '../../offline/register-worker.ts';
import type { WorkerProblem } from '../../offline/register-worker.ts';
import { instant } from '../shared/clock.ts';
import { momentWords } from '../shared/moment-words.ts';
import { canKeep, PROBLEM_WORDS } from './offline-words.ts';

/** A module that can be kept. */
interface OfferedModule {
  readonly url: string;
  readonly title: string;
  /** Its address with the base path. */
  readonly href: string;
}

/** Plain values from the page. */
export interface OfflineModulesProps {
  /** Base path of the site. */
  readonly base: string;
  readonly modules: readonly OfferedModule[];
}

const NOTHING: Kept = { modules: [], sharedBytes: 0 };

/** The modules of the site, what is kept of each, and the buttons that keep and remove it. */
export default function OfflineModules({ base, modules }: OfflineModulesProps): JSX.Element {
  const [able, setAble] = useState<boolean>();
  const [index, setIndex] = useState<OfflineIndex>();
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [busy, setBusy] = useState<string>();
  const [progress, setProgress] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<{ url: string; words: string }>();
  const message = useRef<HTMLParagraphElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const scope = (): string => new URL(base, location.href).href;
  const look = async (): Promise<void> => setKept(await listKept(scope()));

  useEffect(() => {
    if (!canKeep()) return setAble(false);
    look().then(
      () => setAble(true),
      () => setAble(false),
    );
    void fetchIndex(scope()).then((found) => typeof found === 'object' && setIndex(found));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page has arrived
  }, []);
  useEffect(() => message.current?.focus(), [problem]);

  /** Does one thing at a time, and says at the end what came of it. */
  async function run(url: string, work: () => Promise<KeepProblem | WorkerProblem | string>): Promise<void> {
    setBusy(url);
    setProblem(undefined);
    setSaid('');
    const came = await work().catch(() => 'refused' as const);
    await look().catch(() => undefined);
    setBusy(undefined);
    setProgress('');
    if (came in PROBLEM_WORDS) setProblem({ url, words: PROBLEM_WORDS[came as KeepProblem] });
    else setSaid(came);
  }

  const keep = ({ url, title }: OfferedModule): Promise<void> =>
    run(url, async () => {
      const found = await fetchIndex(scope());
      if (typeof found === 'string') return found;
      setIndex(found);
      const stopped = await registerWorker(scope());
      if (stopped) return stopped;
      const onProgress = (done: number, of: number) =>
        setProgress(`${done} of ${of} pages and files fetched`);
      const answer = await keepModule(found, { scope: scope(), url, title, now: instant, onProgress });
      if (answer.ok) {
        await dropUnusedAssets(scope());
        return `“${title}” is kept. It opens on this device without a connection.`;
      }
      // Nothing is kept, so nothing is to stay behind.
      if ((await listKept(scope())).modules.length === 0) await removeEverything(scope());
      return answer.problem;
    });

  const remove = ({ url, title }: OfferedModule): Promise<void> =>
    run(url, async () => {
      await removeModule(scope(), url);
      // Its button goes away, so the focus needs another place.
      outcome.current?.focus();
      return `“${title}” is removed from this device.`;
    });

  const total = kept.modules.reduce((sum, { bytes }) => sum + bytes, kept.sharedBytes);
  // A module that was kept may have left the site since; it can still be removed.
  const gone = kept.modules
    .filter(({ url }) => !modules.some((module) => module.url === url))
    .map(({ url, title }): OfferedModule => ({ url, title, href: new URL(url.slice(1), scope()).pathname }));
  return (
    <div class="offline" data-ready={able === undefined ? undefined : ''}>
      {able === false && <p class="govuk-inset-text">{PROBLEM_WORDS.refused}</p>}
      {able === true && (
        <p>
          {kept.modules.length === 0
            ? 'Nothing is kept on this device.'
            : `Kept on this device: ${kept.modules.length} ${kept.modules.length === 1 ? 'module' : 'modules'}, ${sizeWords(total)} in all. ${sizeWords(kept.sharedBytes)} of that is what every module needs: the action plan, the SMART checker and the scripts of the pages.`}
        </p>
      )}
      <p role="status" ref={outcome} tabIndex={-1}>
        {said || null}
      </p>
      <ul class="offline-modules">
        {[...modules, ...gone].map((module) => {
          const record = kept.modules.find(({ url }) => url === module.url);
          const size = index?.modules.find(({ url }) => url === module.url)?.bytes;
          const name = <span class="govuk-visually-hidden"> “{module.title}”</span>;
          return (
            <li key={module.url} id={moduleAnchor(module.url)}>
              <a href={module.href}>{module.title}</a>
              {able && (
                <>
                  <p class="secondary">
                    {record
                      ? keptWords(record)
                      : `Not kept.${!index || size === undefined ? '' : ` About ${sizeWords(size)}${kept.modules.length > 0 ? '' : `, and ${sizeWords(index.shared.bytes)} that all modules share`}.`}`}
                  </p>
                  {problem?.url === module.url && (
                    <p class="govuk-error-message" ref={message} tabIndex={-1}>
                      {problem.words}
                    </p>
                  )}
                  <div class="offline-buttons">
                    <button
                      type="button"
                      class={record ? 'govuk-button govuk-button--secondary' : 'govuk-button'}
                      aria-disabled={busy === undefined ? undefined : 'true'}
                      onClick={() => busy === undefined && void keep(module)}
                    >
                      {record ? 'Bring up to date' : 'Keep for offline use'}
                      {name}
                    </button>
                    {record && (
                      <button
                        type="button"
                        class="govuk-button govuk-button--secondary"
                        aria-disabled={busy === undefined ? undefined : 'true'}
                        onClick={() => busy === undefined && void remove(module)}
                      >
                        Remove{name}
                      </button>
                    )}
                    {busy === module.url && <span>{progress || 'One moment…'}</span>}
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keptWords({ pages, bytes, at }: KeptRecord): string {
  return `Kept: ${pages} pages, ${sizeWords(bytes)}, fetched ${momentWords(at)}.`;
}
