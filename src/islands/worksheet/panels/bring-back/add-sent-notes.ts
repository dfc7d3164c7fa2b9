import { withSent } from '../../../../domain/plan/files/sent-notes.ts';
import type { SentNote } from '../../../../domain/plan/files/sent-notes.ts';
import { MAX_NOTE } from '../../../../domain/plan/model/limits.ts';
import { makeNote } from '../../../../domain/plan/model/session-note.ts';
import type { SiteStorage } from '../../../../storage/site-storage.ts';

/**
 * Adds notes that were sent below the reader’s own, `day` being today in words. Another window may write in the same notes
 * meanwhile: its words stay. Answers with what could not be added and why.
 */
export async function addSentNotes(
  { notes }: SiteStorage,
  sent: readonly SentNote[],
  day: string,
): Promise<ReadonlyArray<{ readonly label: string; readonly why: 'no-room' | 'not-stored' }>> {
  const failed: Array<{ label: string; why: 'no-room' | 'not-stored' }> = [];
  for (const note of sent) {
    const { session, label } = note;
    const found = await notes.load(session);
    const usable = found.state === 'loaded' || found.state === 'empty';
    const own = found.state === 'loaded' ? found.note.text : '';
    const both = withSent(own, note, day);
    if (usable && both !== own && both.length > MAX_NOTE) {
      failed.push({ label, why: 'no-room' });
      continue;
    }
    const title = found.state === 'loaded' ? found.note.label : label;
    const isStored = usable && (await notes.save(makeNote(session, title, both), own)).saved;
    if (!isStored) failed.push({ label, why: 'not-stored' });
  }
  return failed;
}
