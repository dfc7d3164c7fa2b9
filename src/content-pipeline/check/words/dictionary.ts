import { distance } from 'fastest-levenshtein';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { americanSpellings } from './american-spellings.ts';
import { readLines } from '../../read/lines.ts';

/** The words that are spelled right, and what others may have meant. */
export interface Dictionary {
  /** Whether a word, with straight apostrophes, is spelled right as it stands. */
  knows(word: string): boolean;
  /** The British spelling of a word spelled as in America, in the case of the word; undefined for others. */
  british(word: string): string | undefined;
  /** The likeliest word that was meant, if one is near. */
  suggest(word: string): string | undefined;
}

/** The dictionary itself, loaded once in a process. */
let britishWords: ReturnType<typeof loadBritish> | undefined;

async function loadBritish() {
  const { decodeTrie } = await import('cspell-trie-lib');
  const settings = createRequire(import.meta.url).resolve('@cspell/dict-en-gb/cspell-ext.json');
  return decodeTrie(gunzipSync(await readFile(join(dirname(settings), 'en_GB.trie.gz'))));
}

/** How far to look for a word that was meant; `timeout` is in milliseconds, far above what a word takes. */
const looking = { numSuggestions: 6, changeLimit: 2, includeTies: false, timeout: 1_000 };

/**
 * The British English dictionary of cspell, with the words that authors have added in the `words.txt` of the given
 * folders. The dictionary is loaded only here, so that nothing else waits for it.
 */
export async function loadDictionary(folders: readonly string[]): Promise<Dictionary> {
  britishWords ??= loadBritish();
  const trie = await britishWords;
  const lists = await Promise.all(folders.map((folder) => readLines(join(folder, 'words.txt'))));
  const added = new Set(lists.flatMap((list) => [...list.keys()]).map((word) => word.replace(/’/gu, "'")));

  // A site says the same few thousand words over and over.
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string | undefined>();

  const listed = (word: string): boolean =>
    added.has(word) || (british(word) === undefined && trie.hasWord(word, true));
  return {
    // A word may stand at the start of a sentence or in a title, but a name is not written small.
    knows(word) {
      const found =
        known.get(word) ?? (listed(word) || (/^\p{Lu}/u.test(word) && variants(word).some(listed)));
      known.set(word, found);
      return found;
    },
    british: (word) => (added.has(word) ? undefined : british(word)),
    suggest(word) {
      if (!suggested.has(word))
        suggested.set(word, suggestion(word, trie.suggest(word.toLowerCase(), looking)));
      return suggested.get(word);
    },
  };
}

const variants = (word: string): string[] => {
  const small = word.toLowerCase();
  return [small, small.charAt(0).toUpperCase() + small.slice(1)];
};

function british(word: string): string | undefined {
  const found = americanSpellings.get(word.toLowerCase());
  if (found === undefined || word === word.toLowerCase()) return found;
  return word === word.toUpperCase() ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1);
}

/** The nearest ordinary word. The dictionary also holds names and possessives, and words too far off to be meant. */
function suggestion(word: string, suggestions: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  // Short words and names have too many neighbours for a guess to help.
  const most = small.length > 5 ? 2 : word === small ? 1 : 0;
  const near = suggestions.find(
    (each) => /^\p{Ll}+$/u.test(each) && !americanSpellings.has(each) && distance(each, small) <= most,
  );
  if (near === undefined || word === small) return near;
  return near.charAt(0).toUpperCase() + near.slice(1);
}
