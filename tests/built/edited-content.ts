import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { identify } from '../../src/content-pipeline/read/identify.ts';

/** Where the content as others would have it is, and the site that is built from it. */
export const editedFolder = '.build/edited';
/** A session that `npm run new` writes into it, in a module of its own. */
export const written = { module: 'year-2-written-by-a-test', title: 'Working with "new" colleagues' };

/**
 * Copies the content and changes it as its writers might on any day: in every session a word, the minutes of a part and a
 * heading; of every module one session is gone; and a new session is there. What is linked to is left alone, as a writer would
 * be told.
 */
export function writeEditedContent(): void {
  const root = join(editedFolder, 'content');
  rmSync(editedFolder, { recursive: true, force: true });
  cpSync('src/content', root, { recursive: true });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mdx?$/u.test(file),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const sessions = files.filter((file) => identify(file)?.kind === 'session');

  const gone = oneOfEachModule(sessions.filter((file) => !isLinked(file, texts)));
  for (const file of gone) {
    rmSync(join(root, file));
    appendFileSync(
      join(root, 'redirects.yaml'),
      `\n- from: ${JSON.stringify(identify(file)!.url)}\n  removed: "It is gone."\n`,
    );
  }
  const anchors = new Set([...texts.values()].flatMap((text) => text.match(/(?<=#)[\p{L}\d-]+/gu) ?? []));
  for (const file of sessions) {
    if (!gone.includes(file)) writeFileSync(join(root, file), edited(texts.get(file)!, anchors));
  }

  const [programme] = readdirSync(join(root, 'programmes'));
  const place = ['--programme', programme!, '--module', written.module, '--module-title', 'Module 99: New'];
  const when = ['--year', '2', '--term', 'summer', '--week', '5', '--audience', 'mentor'];
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/import/new.ts', ...place, ...when, '--title', written.title],
    { env: { ...process.env, CONTENT_DIR: resolve(root) } },
  );
}

/** The text with a sentence more, a minute more in its first part, and another heading. */
function edited(text: string, anchors: ReadonlySet<string>): string {
  const [, head, body] = /^(---\n[^]*?\n---\n)([^]*)$/u.exec(text.replace(/\r\n/gu, '\n'))!;
  let isRenamed = false;
  return `${head}\nA sentence more.\n${body!
    .replace(/(?<=\bminutes=")\d+/u, (minutes) => String(Number(minutes) + 1))
    .replace(/^(#{2,3} )([\p{L} ’]+)$/gmu, (line, signs: string, words: string) => {
      if (isRenamed || anchors.has(new GithubSlugger().slug(words))) return line;
      isRenamed = true;
      return `${signs}${words} once more`;
    })}`;
}

function isLinked(file: string, texts: ReadonlyMap<string, string>): boolean {
  const name = basename(file).replace(/\.mdx?$/u, '');
  return [...texts].some(([other, text]) => other !== file && text.includes(name));
}

/** The last of each folder. */
function oneOfEachModule(files: readonly string[]): string[] {
  return [...new Map(files.map((file) => [join(file, '..'), file])).values()];
}
