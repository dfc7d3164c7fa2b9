import { useState } from 'preact/hooks';
import type { GivenLink } from './LinkToGive.tsx';

type Links = typeof import('../../export/link/plan-link.ts');

/** What giving something by a link needs. */
export interface GivingOptions {
  /** Address of the page where the link opens. */
  readonly page: () => string;
  /** The part of the link behind the address; `undefined` where it would be too long. */
  readonly fragment: (links: Links, pageLength: number) => Promise<string | undefined>;
  /** What is said then; `longest` is how many characters a link may have. */
  readonly tooLong: (longest: string) => string;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
}

/** Makes a link that holds what is given, with its QR code, and says what happened or what went wrong. */
export function useGiving({ page, fragment, tooLong, say }: GivingOptions) {
  const [made, setMade] = useState<GivenLink>();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const tell = (words: string): void => {
    setProblem('');
    setDone(words);
    say(words);
  };
  const makeLink = async (): Promise<void> => {
    setDone('');
    setProblem('');
    try {
      const links = await import('../../export/link/plan-link.ts');
      const { addressToQr } = await import('../../export/link/plan-qr.ts');
      const found = await fragment(links, page().length);
      const address = page() + found;
      setMade(found === undefined ? undefined : { address, qr: addressToQr(address) });
      if (found === undefined) setProblem(tooLong(links.MAX_LINK.toLocaleString('en-GB')));
      else tell('The link is ready.');
    } catch {
      setProblem('The link could not be made. Check the connection, then try again.');
    }
  };
  return { made, done, problem, tell, makeLink, forget: () => setMade(undefined) };
}
