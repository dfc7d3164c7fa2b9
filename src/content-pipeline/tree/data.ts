import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { glossaryEntry, glossarySchema, type GlossaryEntry } from '../../domain/programme/glossary.ts';
import { outlineSchema, type ProgrammeOutline } from '../../domain/programme/outline.ts';
import { newsSchema, type NewsEntry } from '../../domain/programme/pages/news.ts';
import type { Redirect } from '../../domain/programme/redirects.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Addresses } from '../check/pages/file-names.ts';
import { parseYaml } from '../parse/frontmatter.ts';
import { yamlProse, type Prose } from '../parse/prose.ts';
import { readRedirects } from '../history/redirects.ts';
import { readText } from '../read/text.ts';

/** What the YAML files of a content folder say, and what is wrong with those that could not be read. */
export interface TreeData {
  glossary: GlossaryEntry[];
  /** By programme folder. */
  outlines: Map<string, ProgrammeOutline>;
  news: NewsEntry[];
  redirects: Redirect[];
  problems: Problem[];
  /** Their words, for spelling. */
  prose: Array<{ file: string; prose: Prose[] }>;
}

/** Reads the glossary, the outlines, the news and the redirects. A file with a mistake counts as empty. */
export async function readData({ data }: Addresses): Promise<TreeData> {
  const found: TreeData = {
    glossary: [],
    outlines: new Map(),
    news: [],
    redirects: [],
    problems: [],
    prose: [],
  };
  for (const { file, path } of data) {
    const read = readText(file, await readFile(path));
    const problems = 'problem' in read ? [read.problem] : take(found, file, read.text);
    found.problems.push(...problems);
  }
  return found;
}

/** Puts what one file says where it belongs, or answers with what is wrong with it. */
function take(found: TreeData, file: string, text: string): Problem[] {
  if (file === 'redirects.yaml') {
    const parsed = readRedirects(file, text);
    if ('problems' in parsed) return parsed.problems;
    found.redirects = parsed.redirects;
    return [];
  }
  if (file === 'news.yaml') {
    const parsed = parseYaml(file, text, newsSchema, 0);
    if ('problems' in parsed) return parsed.problems;
    found.prose.push({ file, prose: yamlProse(text) });
    found.news = parsed.values;
    return [];
  }
  const isGlossary = file === 'glossary.yaml';
  const parsed = parseYaml(file, text, isGlossary ? glossarySchema : outlineSchema, 0);
  if ('problems' in parsed) {
    if (isGlossary) found.glossary = namedEntries(file, text);
    return parsed.problems;
  }
  found.prose.push({ file, prose: yamlProse(text) });
  if (isGlossary) found.glossary = parsed.values as GlossaryEntry[];
  else found.outlines.set(file.split('/')[1] ?? '', parsed.values as ProgrammeOutline);
  return [];
}

/** Entries of a glossary with a mistake in it, the wrong ones by their names: what uses them is not wrong as well. */
function namedEntries(file: string, text: string): GlossaryEntry[] {
  const list = parseYaml(file, text, z.array(z.looseObject({ id: z.string() }).catch({ id: '' })), 0);
  if ('problems' in list) return [];
  return list.values.flatMap((entry) => {
    const read = glossaryEntry.safeParse(entry);
    return read.success
      ? [read.data]
      : entry.id === ''
        ? []
        : [{ id: entry.id, term: entry.id, meaning: '…' }];
  });
}
