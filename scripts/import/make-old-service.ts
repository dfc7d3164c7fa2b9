import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const readers = [
  'ect-instructions',
  'ect-learning-outcomes',
  'ect-evidence',
  'mentor-materials',
  'induction-tutor-materials',
];
const sentence =
  'The mentor and the teacher look at the pupils’ books and agree what to try in the next lesson. ';

/**
 * Writes a service of `count` documents in the manner of older material, for measuring the import: several programmes with
 * their pages, and in the documents every kind of trouble that such material has. All words are made here.
 */
export async function makeOldService(root: string, count: number): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('index.md', '---\ntitle: "A made-up service"\n---\n\nChoose a programme.\n');
  await write('accessibility.md', '---\ntitle: "Accessibility"\n---\n\nHow to use this service.\n');
  await write('404.md', '---\ntitle: "Not found"\n---\n\nNothing is here.\n');
  let written = 3;
  for (let programme = 1; written < count; programme += 1) {
    const name = `programme-${programme}`;
    await write(`${name}.md`, `---\ntitle: "Programme ${programme}"\n---\n\n## Year 1\n\n${sentence}\n`);
    written += 1;
    for (let module = 1; module <= 6 && written < count; module += 1) {
      const slug = `year-1-module-${module}-what's-next`;
      const weeks = Array.from({ length: 6 }, (_, index) => index + 1);
      const files = weeks
        .flatMap((week) => readers.map((reader) => ({ week, reader })))
        .slice(0, count - written - 1);
      const url = (week: number, reader: string) => `/${name}/${slug}/autumn-week-${week}-${reader}`;
      await write(`${name}/${slug}.md`, modulePage(module, weeks, url));
      written += 1;
      for (const [index, { week, reader }] of files.entries()) {
        // Such services lead from page to page within a teacher's week.
        const following = files[index + 1];
        const next =
          reader.startsWith('ect-') && following?.reader.startsWith('ect-') && following.week === week
            ? following
            : undefined;
        await write(
          `${name}/${slug}/autumn-week-${week}-${reader}.md`,
          document(week, reader, next && url(next.week, next.reader), written),
        );
        written += 1;
      }
    }
  }
}

function modulePage(
  module: number,
  weeks: readonly number[],
  url: (week: number, reader: string) => string,
): string {
  const parts = weeks.map(
    (
      week,
    ) => `## Week ${week}: topic ${week}\n\n### ECTs\n\nWork through these (45 minutes):\n\n1. [Instructions](${url(week, 'ect-instructions')})
2. [Learning outcomes](${url(week, 'ect-learning-outcomes')})\n3. [Evidence](${url(week, 'ect-evidence')})\n\n### Mentors\n\n[View mentor materials](${url(week, 'mentor-materials')})\n`,
  );
  return `---\ntitle: "Module ${module}"\ncaption: "Year 1"\n---\n\n${sentence}\n\n${parts.join('\n')}`;
}

function document(week: number, reader: string, next: string | undefined, number: number): string {
  const title = reader.replace(/^ect-/u, '').replace(/-/gu, ' ');
  const prose = (times: number) =>
    Array.from({ length: times }, (_, each) => `${number}.${each} ${sentence.repeat(4)}`).join('\n\n');
  return `---
title: "${title.charAt(0).toUpperCase()}${title.slice(1)}"
caption: "Autumn week ${week}"
${next ? `next_path: "${next}"\n` : ''}---

## Topic ${number}

Duration: 45 minutes.

${prose(4)}

### Reflecting on learning (10 minutes)

- Ask what went well, where 3 < 5 and {this} matters.
- Agree one thing; see <a href="https://example.org/${number}">the source</a>.

<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Film ${number} - YouTube"></iframe>

{details}
Video transcript.

${prose(3)}
 {/details}

Next steps: 5 mins

<ol>
  <li>First <i>thing</i></li>
  <li>Second<br/>thing</li>
</ol>

| Phase | Example |
| --- | --- |
| Primary | Number lines ${number} |

> Quoted words.
<br/>
<br/>
And more.

{details}
References.

Author, A. &amp; Other, B. (2010) _A title_. <a href="about:blank">https://doi.org/10.1000/${number}</a>.

{/details}
`;
}
