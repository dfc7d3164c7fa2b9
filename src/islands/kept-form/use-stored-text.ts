import { useEffect, useState } from 'preact/hooks';
import { openStorage } from '../shared/saving/open-storage.ts';

/** The text of a note that is only looked at here; empty without a key, and where there is none. */
export function useStoredText(key: string | undefined): string {
  const [text, setText] = useState('');
  useEffect(() => {
    if (key === undefined) return;
    let gone = false;
    let stop = (): void => undefined;
    void openStorage().then((storage) => {
      const read = async (): Promise<void> => {
        const found = await storage.notes.load(key);
        if (!gone) setText(found.state === 'loaded' ? found.note.text : '');
      };
      if (gone) return;
      stop = storage.onChange((change) => change !== 'plan' && void read());
      void read();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [key]);
  return text;
}
