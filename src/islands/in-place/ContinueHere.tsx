import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whereLeftOff } from '../../domain/progress/count-done.ts';
import { listFor, type ListedModule } from '../../domain/progress/session-list.ts';
import { withBase } from '../../domain/site-address.ts';
import { readOwnSetting } from '../../storage/stores/read-own-setting.ts';
import { useProgress } from '../progress/use-progress.ts';
import { AUDIENCE_SETTING } from '../shared/setting-names.ts';
import { fitFrame } from './place-in-session.ts';

/** Plain values from the page. */
export interface ContinueHereProps {
  /** All modules with sessions that can be read. */
  readonly modules: readonly ListedModule[];
  /** Path of the site on its host. */
  readonly base: string;
}

/** Names the session that comes after the last one ticked in this browser; where none is, leads to where ticks are set. */
export default function ContinueHere({ modules, base }: ContinueHereProps): JSX.Element {
  const [view] = useProgress();
  const [reader, setReader] = useState('');
  useEffect(() => {
    fitFrame();
    void readOwnSetting(AUDIENCE_SETTING).then((value) => setReader(typeof value === 'string' ? value : ''));
  }, []);
  const { last, next } = whereLeftOff(listFor(modules, reader), view.ticked);
  const known = last && next;
  return (
    <p class="continue" data-ready={view.ready ? '' : undefined}>
      {known && 'Continue: '}
      <a href={withBase(known ? next.url : '/my-progress/', base)} target="_top">
        {known ? next.title : 'My progress: tick what is done'}
      </a>
    </p>
  );
}
