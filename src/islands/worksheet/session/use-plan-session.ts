import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { afterPaint } from '../../shared/after-paint.ts';
import { takeEarlyFields } from '../../shared/saving/pre-hydration-input.ts';
import { openStorage } from '../../shared/saving/open-storage.ts';
import { useFlushOnLeave } from '../../shared/saving/use-flush-on-leave.ts';
import type { SiteStorage, StoredContents } from '../../../storage/site-storage.ts';
import { createPlanSession } from './plan-session.ts';
import { STARTING_VIEW } from './plan-view.ts';
import type { PlanSession, PlanView } from './plan-view.ts';

/** The plan session of a mounted worksheet. */
export interface MountedPlanSession {
  readonly view: PlanView;
  /** Absent until the storage is open. */
  readonly session: PlanSession | undefined;
  /** Absent until it is open. */
  readonly storage: SiteStorage | undefined;
  /** What is stored on this device, for saying what will be deleted. */
  readonly contents: () => Promise<StoredContents>;
}

/** Opens the storage once the form is on the page, takes over what was typed before, and follows the session. */
export function usePlanSession(form: RefObject<HTMLFormElement>): MountedPlanSession {
  const session = useRef<PlanSession>();
  const storage = useRef<SiteStorage>();
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);

  useEffect(() => {
    let gone = false;
    let giveUp: (() => void) | undefined;
    const drawNow = (): void => {
      giveUp?.();
      giveUp = undefined;
      redraw();
    };
    void openStorage().then(async (opened) => {
      if (gone) return;
      storage.current = opened;
      session.current = createPlanSession(opened);
      session.current.subscribe((mayWait) => {
        if (mayWait) giveUp ??= afterPaint(drawNow);
        else drawNow();
      });
      await session.current.start(STARTING_VIEW.plan, () => preHydrationInput(form.current));
    });
    return () => {
      gone = true;
      giveUp?.();
      void session.current?.flush();
      session.current?.stop();
    };
  }, [form]);

  useFlushOnLeave({
    flush: useCallback(() => void session.current?.flush(), []),
    leave: useCallback(() => session.current?.leave(), []),
    refresh: useCallback(() => void session.current?.refresh(), []),
  });

  return {
    view: session.current?.view() ?? STARTING_VIEW,
    session: session.current,
    storage: storage.current,
    contents: async () =>
      (await storage.current?.contents()) ?? {
        plans: [],
        notes: [],
        snapshots: 0,
        ticks: 0,
        settings: false,
      },
  };
}

function preHydrationInput(form: HTMLFormElement | null): { field: string; text: string }[] {
  if (form === null) return [];
  return takeEarlyFields(form).map((element) => ({
    field: element.dataset['field'] ?? '',
    text: element.value,
  }));
}
