import { withSent } from '../../../../domain/plan/files/sent-notes.ts';
import type { SentNote } from '../../../../domain/plan/files/sent-notes.ts';
import { MAX_NOTE } from '../../../../domain/plan/model/limits.ts';
import { makeNote } from '../../../../domain/plan/model/session-note.ts';
import type { SiteStorage } from '../../../../storage/site-storage.ts';

/**
 * Adds notes that were sent below the reader’s own, `day` being today in words. Another window may write in the same notes
 * meanwhile: its words stay. Answers with what could not be added and why, if anything.
 */
export async function addSentNotes(
  { notes }: SiteStorage,
  sent: readonly SentNote[],
  day: string,
): Promise<{ readonly label: string; readonly why: 'no-room' | 'not-stored' } | undefined> {
  for (const { session, label, text } of sent) {
    const found = await notes.load(session);
    const usable = found.state === 'loaded' || found.state === 'empty';
    const own = found.state === 'loaded' ? found.note.text : '';
    const both = withSent(own, text, day);
    if (usable && both.length > MAX_NOTE) return { label, why: 'no-room' };
    const title = found.state === 'loaded' ? found.note.label : label;
    const isStored = usable && (await notes.save(makeNote(session, title, both), own)).saved;
    if (!isStored) return { label, why: 'not-stored' };
  }
  return undefined;
}
