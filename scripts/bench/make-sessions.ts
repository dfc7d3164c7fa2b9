import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeWords } from '../import/made-words.ts';
import { present } from '../../src/domain/present.ts';

const perModule = 40;
const terms = ['Autumn', 'Spring', 'Summer'];
const sentence =
  'The mentor and the teacher look at the pupils’ books and agree what to try in the next lesson. ';

/**
 * Writes a content tree of `count` sessions of about 900 words, with the blocks a real session has, for measuring.
 * Every text is made here; every session differs from the others.
 */
export async function makeSessions(root: string, count: number): Promise<void> {
  for (let first = 0; first < count; first += perModule) {
    const number = first / perModule + 1;
    const year = 1 + (number % 2);
    const folder = join(root, 'programmes', 'measured', `year-${year}-module-${number}`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.mdx'),
      `---\ntitle: "Module ${number}: Measured module ${number}"\n---\n\n${sentence}\n`,
    );
    for (let index = first; index < Math.min(first + perModule, count); index += 1) {
      const term = present(terms[Math.floor((index - first) / 14)]);
      const week = index - first + 1;
      const name = `${term.toLowerCase()}-week-${week}-mentor-materials.mdx`;
      await writeFile(
        join(folder, name),
        session(`Year ${year} ${term} week ${week} mentor materials`, index),
      );
    }
  }
}

function session(title: string, index: number): string {
  const paragraphs = (count: number) =>
    Array.from(
      { length: count },
      (_, each) => `Part ${index}.${each}. ${sentence.repeat(2)}${madeWords(35, index * 20 + each + 1)}`,
    ).join('\n\n');
  return `---
title: "${title}"
heading: "Topic number ${index}"
caption: "Week of topic ${index}"
---

<LearningIntentions>

- Look at **work** from topic ${index}.
- Agree one thing to try.

</LearningIntentions>

## Introduction

${paragraphs(3)}

<ResearchSummary>

### What is known

${paragraphs(4)}

| Phase | Example |
|---|---|
| Primary | Number lines ${index} |
| Secondary | Sentence starters ${index} |

<Vignette title="A lesson about topic ${index}">

${paragraphs(1)}

</Vignette>

</ResearchSummary>

<Activity title="Review and plan" minutes="10">

${paragraphs(1)}

<DiscussionPrompts>

- What did you see in topic ${index}?
- What would you change?

</DiscussionPrompts>

</Activity>

<Activity title="Theory to practice" minutes="35">

${paragraphs(2)}

</Activity>

<Activity title="Next steps" minutes="5">

See [the glossary](/glossary/) and the <GlossaryTerm id="mentor">mentor</GlossaryTerm>.

</Activity>
`;
}
