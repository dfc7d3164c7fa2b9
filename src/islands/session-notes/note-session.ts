import { makeNote } from '../../domain/plan/model/session-note.ts';
import { bothTexts } from '../../domain/plan/edit/both-texts.ts';
import type { NoteEdit, OwnNote } from '../../storage/stores/notes-store.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';
import { createLeftEdits } from '../shared/saving/left-edits.ts';
import { createSaveQueue } from '../shared/saving/save-queue.ts';
import { stateAfterSave, stateOfPlace } from '../shared/saving/save-state.ts';
import type { SaveState } from '../shared/saving/save-state.ts';

/** What the notes box shows. */
export interface NoteView {
  /** Whether what is stored has been read, so that writing is taken. */
  readonly ready: boolean;
  readonly text: string;
  readonly save: SaveState;
  /** Whether there are earlier versions. */
  readonly versions: boolean;
  /** Goes up when everything was cleared. */
  readonly round: number;
}

/** The notes of one session as one tab has them. */
export interface NoteSession {
  view(): NoteView;
  /** Reads what is stored. `early` is called with it then, and returns it with what was written before it was there. */
  start(early: (before: string) => string): Promise<void>;
  /** Takes what is in the box, and what was in it before; without that it takes the place of the notes. */
  write(text: string, was?: string): void;
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

/** Notes with what was typed before they were read, below what is there already. */
export function withTyped(before: string, typed: string): string {
  if (typed === '' || typed === before) return before;
  return before === '' ? typed : `${before}\n${typed}`;
}

/** The view before anything is known, which is also what is built ahead of time. */
export const STARTING_NOTE: NoteView = {
  ready: false,
  text: '',
  save: { kind: 'starting' },
  versions: false,
  round: 0,
};

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
  /** Whether the storage was emptied and the notes are on their way back, until that has been said. */
  let writtenBack = false;
  /** The notes as they were stored when this tab last saved or read. What was read before that is no longer news. */
  let own: OwnNote = { text: '' };
  const show = (change: Partial<NoteView>): void => {
    view = { ...view, ...change };
    onView();
  };
  /** What was left behind while the page went away. Where it is still there after all, what was put in since is not put in again. */
  const left = createLeftEdits<NoteEdit>();
  const queue = createSaveQueue<NoteEdit>({
    joined: (earlier, later) =>
      !left.has(earlier) && (later.was === undefined || later.was === earlier.text)
        ? { ...later, was: later.was === undefined ? undefined : earlier.was }
        : undefined,
    async save(changes) {
      const round = view.round;
      let news = changes.filter(left.isNews);
      if (news.length === 0) {
        const { found, save } = await load();
        if (save?.kind === 'not-saved') return { saved: false, reason: save.refusal };
        if (!found) news = [...changes];
        else if (view.round === round) own = found;
      }
      for (const { text, was } of news) {
        const result = await storage.notes.save(makeNote(sessionKey, label, text), was, own);
        if (!result.saved) return result;
        // What was deleted meanwhile is not shown again.
        if (view.round !== round) continue;
        own = result;
        writtenBack ||= result.writtenBack;
      }
      // What was left behind while it was on its way is stored.
      left.stored(changes);
      return { saved: true };
    },
    onState(state) {
      if (state.kind === 'saved' && view.text !== own.text) view = { ...view, text: own.text };
      const save = stateAfterSave(state, storage.place);
      if (save.kind !== 'saved' || !writtenBack) return show({ save });
      writtenBack = false;
      show({ save: { ...save, writtenBack: true } });
    },
  });

  /** What is stored, where it can be read; without a state where something of it is gone. */
  async function load(): Promise<{ found?: OwnNote; save?: SaveState }> {
    const found = await storage.notes.load(sessionKey, own);
    if (found.state === 'unreachable') return { save: { kind: 'not-saved', refusal: found.reason } };
    if (found.state === 'unreadable' || found.state === 'newer') {
      return { save: { kind: 'not-saved', refusal: found.state } };
    }
    if (found.state === 'gone') return {};
    const text = found.state === 'loaded' ? found.note.text : '';
    return { found: { text, known: found.known }, save: stateOfPlace(text !== '', storage.place) };
  }

  /** Shows what is stored. What was written meanwhile is newer; what an emptied storage has lost is written back. */
  async function refresh(): Promise<void> {
    if (!queue.isHeld() && !queue.pending().every(left.isNews)) await queue.flush();
    if (!view.ready || queue.pending().length > 0) return;
    const seen = own;
    const { found, save } = await load();
    if (own !== seen || queue.pending().length > 0) return;
    if (!save) {
      // Saving puts it in again.
      queue.add({ text: own.text, was: own.text });
      return queue.flush();
    }
    own = found ?? own;
    show({
      text: found?.text ?? view.text,
      save: save.kind === 'kept' && view.save.kind === 'saved' ? view.save : save,
    });
  }

  /** Shows the box as it stands in the place that things are kept in now. */
  async function settle(): Promise<void> {
    await queue.flush();
    await refresh();
  }

  async function lookForVersions(): Promise<void> {
    const versions = await storage.notes.hasVersions(sessionKey);
    if (versions !== view.versions) show({ versions });
  }

  const stop = storage.onChange((change) => {
    if (change === 'cleared') {
      queue.drop();
      own = { text: '' };
      show({ text: '', save: stateOfPlace(false, storage.place), versions: false, round: view.round + 1 });
    } else if (change === 'notes') void refresh().then(lookForVersions);
    else if (change === 'place') void settle().then(lookForVersions);
  });

  return {
    view: () => view,
    async start(early) {
      const { round } = view;
      const { found, save = stateOfPlace(false, storage.place) } = await load();
      // What was deleted meanwhile is not shown again.
      const isNews = round === view.round;
      own = (isNews && found) || own;
      const before = own.text;
      const text = early(before);
      show({ text: before, save: isNews ? save : stateOfPlace(false, storage.place), ready: true });
      if (text !== before) this.write(text, before);
      await lookForVersions();
    },
    write(text, was) {
      view = { ...view, text: was === undefined ? text : bothTexts(was, text, view.text) };
      queue.add({ text, was });
      onView();
    },
    async keep(where) {
      await queue.flush();
      await storage.keep(where);
      await settle();
    },
    flush: queue.flush,
    leave() {
      queue.hold();
      const edits = queue.pending().filter(left.isNews);
      left.add(edits, storage.notes.leaveBehind(sessionKey, label, edits));
    },
    refresh() {
      queue.release();
      return refresh();
    },
    stop,
  };
}
