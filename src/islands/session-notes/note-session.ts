import { makeNote } from '../../domain/plan/model/session-note.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';
import { createSaveQueue } from '../shared/saving/save-queue.ts';
import { stateAfterSave, stateOfPlace } from '../shared/saving/save-state.ts';
import type { SaveState } from '../shared/saving/save-state.ts';

/** What the notes box shows. */
export interface NoteView {
  /** Whether what is stored has been read, so that writing is taken. */
  readonly ready: boolean;
  readonly text: string;
  readonly save: SaveState;
}

/** The notes of one session as one tab has them. */
export interface NoteSession {
  view(): NoteView;
  /** Reads what is stored. `early` is called then, and returns what was written into the box before. */
  start(early: () => string): Promise<void>;
  /** Takes what is in the box. */
  write(text: string): void;
  /** Keeps things on this device, or for this visit only. */
  keep(where: 'device' | 'visit'): Promise<void>;
  /** Saves what is waiting now. */
  flush(): Promise<void>;
  /** Sends off what is waiting while the page is going away, when no answer can be waited for. */
  leave(): void;
  /** Reads again what is stored. */
  refresh(): Promise<void>;
  /** Stops listening to the store. */
  stop(): void;
}

/** The view before anything is known, which is also what is built ahead of time. */
export const STARTING_NOTE: NoteView = { ready: false, text: '', save: { kind: 'starting' } };

/** What the session is told. */
export interface NoteSessionOptions {
  readonly storage: SiteStorage;
  /** The session's address on the site. */
  readonly sessionKey: string;
  /** What the notes are called in lists. */
  readonly label: string;
  /** Called when there is something new to show. */
  readonly onView: () => void;
}

/** Makes the session of one tab over the storage. */
export function createNoteSession({ storage, sessionKey, label, onView }: NoteSessionOptions): NoteSession {
  let view = STARTING_NOTE;
  /** How often something was written here: what was read before the last of it is no longer news. */
  let writes = 0;
  /** Whether the storage was emptied and the notes are on their way back, until that has been said. */
  let writtenBack = false;
  const show = (change: Partial<NoteView>): void => {
    view = { ...view, ...change };
    onView();
  };
  const queue = createSaveQueue<string>({
    replaces: () => true,
    save: (texts) => storage.notes.save(makeNote(sessionKey, label, texts.at(-1) ?? '')),
    onState(state) {
      const save = stateAfterSave(state, storage.place);
      if (save.kind !== 'saved' || !writtenBack) return show({ save });
      writtenBack = false;
      show({ save: { ...save, writtenBack: true } });
    },
  });

  async function load(): Promise<{ text: string; save: SaveState; gone?: boolean }> {
    const found = await storage.notes.load(sessionKey);
    const text = found.state === 'loaded' ? found.note.text : '';
    if (found.state === 'unreachable') return { text, save: { kind: 'not-saved', refusal: found.reason } };
    if (found.state === 'unreadable' || found.state === 'newer') {
      return { text, save: { kind: 'not-saved', refusal: found.state } };
    }
    return { text, save: stateOfPlace(text !== '', storage.place), gone: found.state === 'gone' };
  }

  async function refresh(): Promise<void> {
    if (!view.ready || queue.pending().length > 0) return;
    const seen = writes;
    const { text, save, gone } = await load();
    if (writes !== seen || queue.pending().length > 0 || save.kind === 'not-saved') return;
    if (gone && view.text !== '') {
      writtenBack = true;
      queue.add(view.text);
      return queue.flush();
    }
    const quiet = view.save.kind !== 'saving' && view.save.kind !== 'saved';
    show({ text, save: quiet ? save : view.save });
  }

  /** Shows the box as it stands in the place that things are kept in now. */
  async function settle(): Promise<void> {
    await queue.flush();
    const seen = writes;
    const { text, save } = await load();
    if (writes === seen && queue.pending().length === 0) show({ text, save });
  }

  const stop = storage.onChange((change) => {
    if (change === 'cleared') {
      queue.drop();
      show({ text: '', save: stateOfPlace(false, storage.place) });
    } else if (change === 'notes') void refresh();
    else if (change === 'place') void settle();
  });

  return {
    view: () => view,
    async start(early) {
      const { text: before, save } = await load();
      const stored = { text: before, save };
      const typed = early();
      show({ ...stored, ready: true });
      if (typed !== '' && typed !== stored.text) {
        this.write(stored.text === '' ? typed : `${stored.text}\n${typed}`);
      }
    },
    write(text) {
      view = { ...view, text };
      writes += 1;
      queue.add(text);
      onView();
    },
    async keep(where) {
      await queue.flush();
      await storage.keep(where);
      await settle();
    },
    flush: queue.flush,
    leave() {
      // What could not be saved may be there because what is stored must not be overwritten.
      if (view.save.kind !== 'saving') return;
      storage.notes.leaveBehind(makeNote(sessionKey, label, view.text));
    },
    refresh,
    stop,
  };
}
