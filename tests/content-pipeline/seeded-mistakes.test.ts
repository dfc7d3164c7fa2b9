import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * Mistakes that authors make, each with every line its author gets from `npm run check:content`. A mistake is the text
 * below the frontmatter of a session, or whole files by their names. The program runs once over all of them.
 */
type Mistake = [name: string, mistake: string | Record<string, string>, says: string[]];

const head = '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n';

const frontmatter: Mistake[] = [
  [
    'no frontmatter at all',
    { 'a.mdx': '## Introduction\n\nText.\n' },
    ['a.mdx:1  the page has no title  Begin the file with "---", then title: "…", then "---".'],
  ],
  [
    'frontmatter that is never closed',
    { 'a.mdx': '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n\nText.\n' },
    ['a.mdx:1  the lines at the top are not closed  Write "---" on a line after them.'],
  ],
  [
    'a title left empty',
    { 'a.mdx': '---\ntitle: ""\nheading: "Greeting pupils"\n---\n\nText.\n' },
    ['a.mdx:2  “title” is empty  Write text in straight quotes, for example title: "…"'],
  ],
  [
    'a frontmatter field misspelt',
    {
      'a.mdx':
        '---\ntitle: "Year 1 Autumn week 1 mentor materials"\nhaeding: "Greeting pupils"\n---\n\nText.\n',
    },
    ['a.mdx:3  “haeding” is not a known field  Did you mean “heading”?'],
  ],
  [
    'the same frontmatter field twice',
    {
      'a.mdx':
        '---\ntitle: "Year 1 Autumn week 1 mentor materials"\nheading: "Greeting pupils"\nheading: "Greeting all pupils"\n---\n\nText.\n',
    },
    ['a.mdx:4  this field appears twice  Keep one of the two lines.'],
  ],
  [
    'a colon in a title without quotes',
    { 'a.mdx': '---\ntitle: Week 1: greeting pupils\n---\n\nText.\n' },
    [
      'a.mdx:2  a value with a colon in it has no quotes  Put the whole value in straight quotes: title: "Week 1: greeting pupils"',
    ],
  ],
  [
    'a week written as a word',
    { 'a.mdx': '---\ntitle: "Year 1 Autumn week 1 mentor materials"\nweek: one\n---\n\nText.\n' },
    ['a.mdx:3  “week” has the wrong kind of value  Write a whole number, for example week: 3'],
  ],
  [
    'a reader the site does not know',
    { 'a.mdx': '---\ntitle: "Year 1 Autumn week 1 mentor materials"\naudience: mentors\n---\n\nText.\n' },
    ['a.mdx:3  “audience” has the wrong kind of value  Use one of: ect, mentor, induction-tutor.'],
  ],
  [
    'a tab in the frontmatter',
    {
      'a.mdx':
        '---\ntitle: "Year 1 Autumn week 1 mentor materials"\nneeds:\n\t- "a class list"\n---\n\nText.\n',
    },
    ['a.mdx:4  a tab is used to indent  Use spaces, not a tab.'],
  ],
  [
    'YAML’s own tricks',
    { 'a.mdx': '---\ntitle: &t "Year 1 Autumn week 1 mentor materials"\nheading: *t\n---\n\nText.\n' },
    [
      'a.mdx:2  YAML anchors (& and *) are not allowed  Write the value out.',
      'a.mdx:3  YAML anchors (& and *) are not allowed  Write the value out.',
    ],
  ],
  [
    'a title that says neither week nor reader',
    { 'a.mdx': '---\ntitle: "Greeting pupils"\n---\n\nText.\n' },
    [
      'hint: a.mdx:2  neither title nor file name says the week or the audience  Add week: and audience: to the frontmatter.',
    ],
  ],
];

const blocks: Mistake[] = [
  [
    'a block misspelt',
    '<Calout>\n\nBring the class list.\n\n</Calout>',
    ['a.mdx:5  there is no block called <Calout>  Did you mean <Callout>?'],
  ],
  [
    'what to bring below other text',
    'Text.\n\n<BeforeYouMeet>\n\n- **ECT brings** a plan.\n\n</BeforeYouMeet>',
    [
      'hint: a.mdx:7  <BeforeYouMeet> stands below other text  Move it up, directly below the lines at the top: that is where readers see it.',
    ],
  ],
  [
    'what to bring said twice',
    '<BeforeYouMeet>\n\n- **Both bring** a plan.\n\n</BeforeYouMeet>\n\nText.\n\n<BeforeYouMeet>\n\n- **Mentor brings** a pen.\n\n</BeforeYouMeet>',
    [
      'a.mdx:13  a second <BeforeYouMeet> on this page  Put all of it into one list.',
      'hint: a.mdx:13  two headings here are called “Before you meet” (the other is in line 5)  Say in each what sets it apart.',
    ],
  ],
  [
    'what to bring, and not who',
    '<BeforeYouMeet>\n\n- **ECT brings** a plan.\n- Mentor brings a pen.\n\n</BeforeYouMeet>\n\nText.',
    [
      'a.mdx:8  this line does not say who brings it  Begin it with **ECT brings**, **Mentor brings** or **Both bring**.',
    ],
  ],
  [
    'what to bring as a sentence',
    '<BeforeYouMeet>\n\nBring a plan.\n\n</BeforeYouMeet>\n\nText.',
    [
      'a.mdx:5  <BeforeYouMeet> holds something else than one list  Write one list of lines that begin with a hyphen, and the rest further down.',
    ],
  ],
  [
    'more to bring than fits a phone',
    `<BeforeYouMeet>\n\n- **Induction tutor brings** ${'a list of names and '.repeat(21)}a pen.\n\n</BeforeYouMeet>\n\nText.`,
    [
      'hint: a.mdx:5  what to bring takes 449 characters  Keep to 420, so that “Run this meeting” stays on the first screen of a phone.',
    ],
  ],
  [
    'a block that is not closed',
    '<Callout>\n\nBring the class list.',
    ['a.mdx:5  <Callout> is not closed  Write its closing tag on a line of its own, or end it with " />".'],
  ],
  [
    'a block closed by another name',
    '<Callout>Bring the list.</Callot>',
    ['a.mdx:5  </Callot> does not match <Callout>  Close each block with the name that opened it.'],
  ],
  [
    'a setting misspelt',
    '<Activity titel="Review" title="Review" minutes="5">\n\nText.\n\n</Activity>',
    ['a.mdx:5  <Activity> has no setting “titel”  Did you mean title="…"?'],
  ],
  [
    'an activity without minutes',
    '<Activity title="Review">\n\nText.\n\n</Activity>',
    ['a.mdx:5  <Activity> has no minutes  Write minutes="10".'],
  ],
  [
    'minutes with the word for them',
    '<Activity title="Review" minutes="10 mins">\n\nText.\n\n</Activity>',
    ['a.mdx:5  minutes="10 mins" in <Activity> is not a whole number of minutes  Write minutes="10".'],
  ],
  [
    'curly quotes round a setting',
    '<Callout title=“Before the meeting”>\n\nText.\n\n</Callout>',
    ['a.mdx:5  the quotes are curly  Use straight quotes: title="…".'],
  ],
  [
    'an import',
    'import Chart from "./chart"\n\nText.',
    ['a.mdx:5  import and export are not allowed  Delete the line: every block works without it.'],
  ],
  [
    'code in braces',
    'Dear {name}, welcome.',
    [
      'a.mdx:5  “{name}” stands in curly brackets, which mean something in MDX  Write \\{name\\}, or use a word.',
    ],
  ],
  [
    'a brace in a sentence',
    'Write { before the list.',
    ['a.mdx:5  “{” starts code, and there is no “}”  For a brace in the text write \\{.'],
  ],
  [
    'a less-than sign in a sum',
    'Pupils who think 3 <5 is wrong.',
    ['a.mdx:5  “<” starts a block, and no block follows  For the sign itself write \\<.'],
  ],
  [
    'a script',
    '<script src="https://example.org/x.js" />',
    [
      'a.mdx:5  the HTML tag <script> is not allowed  Delete it: a page holds text and blocks, and nothing of it is run or fetched from elsewhere.',
    ],
  ],
  [
    'something that runs when pressed',
    '<Callout title="Press me" onclick="alert(1)">\n\nText.\n\n</Callout>',
    ['a.mdx:5  “onclick” is not allowed in <Callout>  Delete it: settings like this are for developers.'],
  ],
  [
    'an address that runs a script',
    'Read [the handbook](javascript:alert%281%29).',
    [
      'a.mdx:5  the link javascript:alert%281%29 is not allowed  Use an address that begins with https:// or /.',
    ],
  ],
  [
    'the action plan twice',
    '<ActionPlan />\n\n<ActionPlan />',
    ['a.mdx:7  a second <ActionPlan> on this page  Keep one of them.'],
  ],
  [
    'both versions of a change kept',
    '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> change',
    ['a.mdx:5  this file holds a merge conflict  Keep one version and delete the <<<, === and >>> lines.'],
  ],
  [
    'blocks in a Markdown file, which is one mistake',
    { 'a.md': `${head}<SessionNotes />\n\n<ActionPlan />\n` },
    [
      'a.md:5  <SessionNotes> is not allowed in a Markdown file  Blocks work in .mdx files: rename this file to end in .mdx.',
    ],
  ],
  [
    'a frame from another site in a Markdown file',
    { 'a.md': `${head}Text.\n\n<iframe src="https://www.example.org/"></iframe>\n` },
    [
      'a.md:7  <iframe> is not allowed in a Markdown file  Use Markdown, or rename the file to .mdx and use a block.',
    ],
  ],
];

const forms: Mistake[] = [
  [
    'an audit with a name that no address can hold',
    '<Audit name="Standard 1" />\n\nText.',
    [
      'a.mdx:5  name="Standard 1" in <Audit> is not the name of a form  Write small letters, digits and hyphens: name="standards-1-and-7".',
    ],
  ],
  [
    'an audit without a name',
    '<Audit />\n\nText.',
    ['a.mdx:5  <Audit> has no name  Write name="standards-1-and-7".'],
  ],
  [
    'an audit with lines and no title',
    '<Audit name="no-title">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n\n</Audit>',
    ['a.mdx:5  <Audit name="no-title"> has lines and no title  Write title="…", by which readers know it.'],
  ],
  [
    'an audit whose table has no boxes',
    '<Audit name="no-boxes" title="Doors">\n\n| A | Yes |\n|---|---|\n| One | |\n\n</Audit>',
    [
      'a.mdx:5  <Audit name="no-boxes"> has no lines to fill in  Write a table with a ☐ for each choice between the two tags.',
    ],
  ],
  [
    'an audit with one choice',
    '<Audit name="one-choice" title="Doors">\n\n| A | Yes |\n|---|---|\n| One | ☐ |\n\n</Audit>',
    [
      'a.mdx:5  <Audit name="one-choice"> has fewer than two choices  Write a column for each choice, with a ☐ in every row.',
    ],
  ],
  [
    'an audit with a box too few in a row',
    '<Audit name="few" title="Doors">\n\n| A | Yes | No | Seen |\n|---|---|---|---|\n| One | ☐ | ☐ | |\n| Two | ☐ | | |\n\n</Audit>',
    ['a.mdx:10  a choice of “Two” has no ☐  Write ☐ for each choice.'],
  ],
  [
    'an audit with another sign for a box',
    '<Audit name="signs" title="Doors">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n| Two | □ | □ |\n\n</Audit>',
    [
      'a.mdx:10  “□” stands where <Audit name="signs"> is filled in, and would not be shown  Write ☐, or nothing.',
    ],
  ],
  [
    'a statement that stands twice',
    '<Audit name="twice" title="Doors">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n| One | ☐ | ☐ |\n\n</Audit>',
    ['a.mdx:5  “One” stands twice in <Audit name="twice">  Change the words of one of them.'],
  ],
  [
    'a record without entries',
    '<Record name="empty" title="Record">\n\nText.\n\n</Record>',
    [
      'a.mdx:5  <Record name="empty"> has no lines to fill in  Write a list of its entries between the two tags.',
    ],
  ],
  [
    'a form that is shown again under a misspelt name',
    '<Audit name="shown-again" title="Doors">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n\n</Audit>\n\n<Audit name="shown-agian" />',
    ['a.mdx:13  the form “shown-agian” begins nowhere  Did you mean “shown-again”?'],
  ],
  [
    'a form that begins twice on a page',
    '<Audit name="begun" title="Doors">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n\n</Audit>\n\n<Audit name="begun" title="Doors again">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n\n</Audit>',
    ['a.mdx:13  the form “begun” stands twice on this page  Keep one of them.'],
  ],
  [
    'words in an audit that only paper would show',
    '<Audit name="with-words" title="Doors">\n\nMark what you saw.\n\n| A | Yes | No | Where |\n|---|---|---|---|\n| One | ☐ | ☐ | in 9B |\n| Two | | | |\n\n</Audit>',
    [
      'a.mdx:7  <Audit name="with-words"> holds more than its lines: “Mark what you saw.” would not be shown  Put it above or below the form.',
      'a.mdx:11  “in 9B” stands where <Audit name="with-words"> is filled in, and would not be shown  Write ☐, or nothing.',
      'a.mdx:12  “Two” has no ☐, and no statement below it  Write ☐ for each choice, or delete the row.',
    ],
  ],
  [
    'tables of an audit with different columns',
    '<Audit name="two-tables" title="Doors">\n\n| A | Yes | No | Where |\n|---|---|---|---|\n| One | ☐ | ☐ | |\n\n| B | Often | Never | Where |\n|---|---|---|---|\n| Two | ☐ | ☐ | |\n\n</Audit>',
    [
      'a.mdx:11  this table of <Audit name="two-tables"> has other columns than the first  Write the same ones: Yes, No, Where. Or make a form of its own.',
    ],
  ],
  [
    'an audit with one choice twice and two columns to write in',
    '<Audit name="columns" title="Doors">\n\n| A | Yes | Yes | Where | Who |\n|---|---|---|---|---|\n| One | ☐ | ☐ | | |\n\n</Audit>',
    [
      'a.mdx:5  two choices of <Audit name="columns"> are called “Yes”  Change the words of one of them.',
      'a.mdx:5  <Audit name="columns"> has 2 columns without a ☐: Where, Who  Keep one, to write in.',
    ],
  ],
  [
    'a form in a form',
    '<Record name="around" title="Record">\n\n- One\n\n<Record name="within" title="Record of mine">\n\n- Two\n\n</Record>\n\n</Record>',
    ['a.mdx:9  a form stands in <Record name="around">  Put it below </Record>.'],
  ],
  [
    'an entry of a record whose answer could be that of another',
    '<Record name="entries" title="Record">\n\n| Entry | What |\n|---|---|\n| Talk | |\n| Talk: partners | |\n\n</Record>',
    [
      'a.mdx:5  “Talk: partners” begins as another line of <Record name="entries"> does  Take the colon out of it.',
    ],
  ],
  [
    'forms that have the lines of one another, and a record of an audit',
    '<Audit name="round" title="Doors" from="about" />\n\n<Audit name="about" title="Locks" from="round" />\n\n<Record name="round-again" title="Record" from="round" />\n\nText.',
    [
      'a.mdx:5  the lines of “round” are looked for in a circle  Name in from="…" the form that has the lines.',
      'a.mdx:7  the lines of “about” are looked for in a circle  Name in from="…" the form that has the lines.',
      'a.mdx:9  “round” is an audit, and no record  Write <Audit in place of <Record.',
      'a.mdx:9  the lines of “round-again” are looked for in a circle  Name in from="…" the form that has the lines.',
    ],
  ],
  [
    'a link to a form, which is right, and to a heading that is called as the form is',
    '## Form locks\n\nSee [the locks](#form-locks) and [their list](#form-lock).\n\n<Record name="locks" title="Locks">\n\n- One\n\n</Record>\n\n## Again\n\n<Record name="locks-again" title="Again" from="locks" />',
    ['a.mdx:7  #form-lock points to a heading that is not on that page  Did you mean #form-locks?'],
  ],
  [
    'a form that begins on two pages',
    {
      'a.mdx': `${head}<Audit name="here-and-there" title="Doors">\n\n| A | Yes | No |\n|---|---|---|\n| One | ☐ | ☐ |\n\n</Audit>\n`,
      'year-1-autumn-week-2-mentor-materials.mdx': `---\ntitle: "Year 1 Autumn week 2 mentor materials"\n---\n\n<Audit name="here-and-there" title="Doors" from="here-and-there" />\n\nText.\n`,
    },
    [
      'year-1-autumn-week-2-mentor-materials.mdx:5  the form “here-and-there” begins on two pages  It begins in <folder>/a.mdx already: leave title and lines out here, or give it another name.',
    ],
  ],
];

const headings: Mistake[] = [
  [
    'a main heading in the text',
    '# Greeting pupils\n\nText.',
    ['a.mdx:5  a second main heading (#)  Use ##: the page already shows its heading from the frontmatter.'],
  ],
  [
    'a heading without words',
    '##\n\nText.',
    ['a.mdx:5  a heading without words  Write the heading, or delete the # signs.'],
  ],
  [
    'a level skipped',
    '## Theory to practice\n\nText.\n\n#### Watch a lesson\n\nText.',
    ['hint: a.mdx:9  “Watch a lesson” skips a heading level  Write ### in front of it instead of ####.'],
  ],
  [
    'one heading twice',
    '## Review\n\nText.\n\n## Plan\n\nText.\n\n## Review\n\nMore.',
    [
      'hint: a.mdx:13  two headings here are called “Review” (the other is in line 5)  Say in each what sets it apart.',
    ],
  ],
  [
    'no space after the signs',
    '##Review\n\nText.',
    ['hint: a.mdx:5  “##Review” is shown as it stands and is no heading  Put a space after ##.'],
  ],
  [
    'bold type for a heading',
    '**What to bring**\n\nA class list.',
    [
      'hint: a.mdx:5  “What to bring” is bold where a heading is meant  Write ### in front of it, and take the ** away.',
    ],
  ],
];

const links: Mistake[] = [
  [
    'a page that is not there',
    'Read [the words we use](/glosary/).',
    ['a.mdx:5  there is no page /glosary/  The closest page is /glossary/'],
  ],
  [
    'a heading that is not there',
    '## Introduction\n\nSee [the introduction](#introducton).',
    ['a.mdx:7  #introducton points to a heading that is not on that page  Did you mean #introduction?'],
  ],
  [
    'a file that is not there',
    'Read [the handout](/assets/handuot.pdf).',
    ['a.mdx:5  there is no file /assets/handuot.pdf  Did you mean /assets/handout.pdf?'],
  ],
  [
    'an address without https',
    'Read [the report](http://example.org/report).',
    [
      'hint: a.mdx:5  the link http://example.org/report is not secure  Use https:// instead of http://, if the page opens with it.',
    ],
  ],
  [
    'an address that pretends to be another',
    'Read [the guidance](https://www.gov.uk@example.org/).',
    [
      'a.mdx:5  the link https://www.gov.uk@example.org/ hides where it leads behind an “@”  Write the address without what stands before the @.',
    ],
  ],
  [
    'a file outside the content folder',
    'Read [the list](../../../../list.pdf).',
    [
      'a.mdx:5  the link ../../../../list.pdf leads out of the content folder  Put the file in assets and link to it there.',
    ],
  ],
  [
    '“here” as a link',
    'The words we use are [here](/glossary/).',
    [
      'hint: a.mdx:5  the link “here” does not say where it leads  Put the name of the page between the square brackets.',
    ],
  ],
  [
    'one set of words for two addresses',
    'Read [the guidance](https://example.org/one) and [the guidance](https://example.org/two).',
    ['hint: a.mdx:5  the words “the guidance” stand for two addresses  Give each address words of its own.'],
  ],
  [
    'a bare address',
    'Read https://example.org/report before the meeting.',
    [
      'hint: a.mdx:5  the bare address https://example.org/report is read out letter by letter  Write [name of the page](https://example.org/report).',
    ],
  ],
  [
    'a link without words',
    'Read [](/glossary/).',
    ['a.mdx:5  a link without words  Write where it leads between the square brackets.'],
  ],
];

const pictures: Mistake[] = [
  [
    'a picture without a description',
    '![](/assets/plan.png)',
    [
      'hint: a.mdx:5  an image has no description  Say what it shows: ![A seating plan with six tables](file.png)',
    ],
  ],
  [
    'a description that is the name of the file',
    '![IMG_2041](/assets/plan.png)',
    [
      'hint: a.mdx:5  “IMG_2041” does not say what the picture shows  Write what somebody would miss who cannot see it.',
    ],
  ],
  [
    'a picture from another site',
    '![A plan of a room](https://example.org/plan.png)',
    [
      'a.mdx:5  https://example.org/plan.png is not a file of this site  Put the file in assets and write /assets/name.png.',
    ],
  ],
  [
    'a video without a title',
    '<Video id="aqz-KE-bpKQ">\n\nA teacher greets pupils.\n\n</Video>',
    ['a.mdx:5  <Video> has no title  Write title="Greeting pupils at the door".'],
  ],
  [
    'the address of a video for its id',
    '<Video id="https://youtu.be/aqz-KE-bpKQ" title="Greeting pupils">\n\nA teacher greets pupils.\n\n</Video>',
    [
      'a.mdx:5  id="https://youtu.be/aqz-KE-bpKQ" in <Video> is not the id of a video  Write the 11 characters after v= in the YouTube address: id="aqz-KE-bpKQ".',
    ],
  ],
  [
    'a video without a transcript',
    '<Video id="aqz-KE-bpKQ" title="Greeting pupils" />',
    [
      'hint: a.mdx:5  the video “Greeting pupils” has no transcript  Write what is said and shown between <Video …> and </Video>.',
    ],
  ],
];

const timings: Mistake[] = [
  [
    'a duration without a number',
    'Review: mins\n\nText.',
    [
      'hint: a.mdx:5  “Review: mins” is a duration without a number  Write the minutes in figures: Review: 10 minutes.',
    ],
  ],
  [
    'minutes in words',
    'Review: ten minutes\n\nText.',
    [
      'hint: a.mdx:5  “Review: ten minutes” gives its minutes in words  Write the figure, so that it counts in the agenda: 10 minutes.',
    ],
  ],
  [
    'parts that do not add up',
    'Duration: 60 minutes\n\n## Review (20 minutes)\n\nText.\n\n## Plan (30 minutes)\n\nText.',
    [
      'hint: a.mdx:5  the page says 60 minutes, and its parts add up to 50  Correct the whole or one of its parts.',
    ],
  ],
  [
    'parts of an activity that do not add up',
    '<Activity title="Plan" minutes="20">\n\n### Look (10 minutes)\n\nText.\n\n### Choose (15 minutes)\n\nText.\n\n</Activity>',
    [
      'hint: a.mdx:5  the activity takes 20 minutes, and its parts add up to 25  Correct the whole or one of its parts.',
    ],
  ],
];

const words: Mistake[] = [
  [
    'a term the glossary does not have',
    'Ask the <GlossaryTerm id="senko">SENCO</GlossaryTerm>.',
    ['a.mdx:5  the glossary has no term “senko”  Did you mean id="senco"?'],
  ],
  [
    'an American spelling',
    'Praise the behavior you want to see.',
    ['hint: a.mdx:5  “behavior” is the American spelling  Write “behaviour”.'],
  ],
  [
    'a typing mistake',
    'Pupils recieve feedback.',
    [
      'hint: a.mdx:5  “recieve” is not in the dictionary  Did you mean “receive”? If it is right, add it to words.txt.',
    ],
  ],
  [
    'two words where one would do',
    'Meet in order to plan the lesson.',
    ['hint: a.mdx:5  “in order to” has a plainer word  Write “to”. The sentence says the same without it.'],
  ],
  [
    'a long word',
    'Utilise the seating plan.',
    [
      'hint: a.mdx:5  “Utilise” has a plainer word  Write “use”. The short word is read faster and known by everybody.',
    ],
  ],
  [
    '“click here”',
    'Click here for [the words we use](/glossary/).',
    [
      'hint: a.mdx:5  “Click here” takes eyes or a mouse for granted  Make the name of the page the link. Not everybody clicks, and “here” says nothing in a list of links.',
    ],
  ],
  [
    'shouting',
    'Do NOT read the names aloud.',
    [
      'hint: a.mdx:5  “NOT” is in capitals, which are hard to read  Write it small; for weight, write **not**.',
    ],
  ],
  [
    'a note from the slides',
    'Show slide 4. Ask what pupils see.',
    [
      'hint: a.mdx:5  “Show slide” is left over from slides or a draft  Say what to look at, or delete it. It means nothing on a page.',
    ],
  ],
  [
    'an old name',
    'Each NQT brings a class list.',
    [
      'hint: a.mdx:5  “NQT” is an old name  Write “ECT”. Schools in England now use the new name, and the statutory guidance does too.',
    ],
  ],
  [
    'a gap in a template',
    'Ask [insert name] to watch.',
    ['hint: a.mdx:5  “[insert name]” is a gap in a template  Write what belongs there.'],
  ],
];

const pages: Mistake[] = [
  [
    'a page without text',
    { 'a.mdx': `${head}` },
    ['hint: a.mdx  the page has no text  Write it, or delete the file.'],
  ],
  [
    'a heading with nothing below it',
    '## Introduction\n\n## Plan\n\nText.',
    [
      'hint: a.mdx:5  nothing stands below “Introduction”  Write its text, give the headings that belong to it one more #, or delete it.',
    ],
  ],
  [
    'two sessions in one place',
    { 'a.mdx': `${head}One.\n`, 'b.mdx': `${head}Two.\n` },
    [
      'b.mdx:2  <folder>/a.mdx already claims this place (Year 1 Autumn week 1, mentor)  Correct the title or week of one of them, or give each its own “order”.',
    ],
  ],
  [
    'two pages with one title',
    {
      'a.mdx': '---\ntitle: "Greeting pupils"\nweek: 1\naudience: ect\n---\n\nOne.\n',
      'b.mdx': '---\ntitle: "Greeting pupils"\nweek: 2\naudience: ect\n---\n\nTwo.\n',
    },
    ['hint: b.mdx:2  <folder>/a.mdx has the same title, “Greeting pupils”  Say in each what sets it apart.'],
  ],
  [
    'a name that no address can hold',
    { '50% done.mdx': `${head}Text.\n` },
    [
      '50% done.mdx  its name holds a character that an address cannot hold  Rename it: letters, numbers, spaces, hyphens and apostrophes are fine.',
    ],
  ],
  [
    'a file of a kind that is not published',
    { 'a.mdx': `${head}Text.\n`, 'plan.pages': 'x' },
    [
      'hint: plan.pages  this file is not published  Sessions are programmes/<programme>/<module>/<session>.mdx; pictures and files belong in assets.',
    ],
  ],
  [
    'a sign of another system',
    { 'a.md': `${head}{details}\n\nText.\n\n{/details}\n` },
    [
      'hint: a.md:5  “{details}” is shown as it is here  Delete it, or use a block such as <Details> in an .mdx file.',
      'hint: a.md:9  “{/details}” is shown as it is here  Delete it, or use a block such as <Details> in an .mdx file.',
    ],
  ],
  [
    'HTML in a title',
    { 'a.mdx': '---\ntitle: "Year 1 Autumn week 1 <b>mentor</b> materials"\n---\n\nText.\n' },
    ['hint: a.mdx:2  “<b>” is shown as it is here  Delete it: this is plain text.'],
  ],
];

const mistakes = [
  ...frontmatter,
  ...blocks,
  ...forms,
  ...headings,
  ...links,
  ...pictures,
  ...timings,
  ...words,
  ...pages,
];
const folderOf = (index: number): string => `programmes/p/m${index}`;
const root = mkdtempSync(join(tmpdir(), 'mistakes-'));
let said: string[] = [];
let status: number | null;

beforeAll(() => {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('assets/plan.png', 'A picture.');
  write('assets/handout.pdf', 'A handout.');
  mistakes.forEach(([, mistake], index) => {
    const files = typeof mistake === 'string' ? { 'a.mdx': `${head}${mistake}\n` } : mistake;
    for (const [name, text] of Object.entries(files)) write(`${folderOf(index)}/${name}`, text);
  });
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check/check-content.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root, GITHUB_ACTIONS: '' },
  });
  status = run.status;
  said = `${run.stderr}${run.stdout}`.split('\n');
}, 60_000);

afterAll(() => rmSync(root, { recursive: true }));

test.each(mistakes.map(([name, , says], index) => [name, index, says] as const))(
  '%s',
  (_name, index, says) => {
    const place = `${folderOf(index)}/`;
    const found = said.filter((line) => line.replace(/^hint: /u, '').startsWith(place));
    expect(found.map((line) => line.replace(place, '').replaceAll(folderOf(index), '<folder>'))).toEqual(
      says,
    );
  },
);

test('there are at least forty, and all are told in one run that ends with the count', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(40);
  const hints = mistakes.flatMap(([, , says]) => says).filter((line) => line.startsWith('hint: ')).length;
  const errors = mistakes.flatMap(([, , says]) => says).length - hints;
  expect(said).toContain(`${errors} problems to put right, and ${hints} hints.`);
  expect(status).toBe(1);
});

test('errors come before hints', () => {
  const lines = said.filter((line) => line.includes('programmes/p/'));
  const firstHint = lines.findIndex((line) => line.startsWith('hint: '));
  expect(firstHint).toBeGreaterThan(0);
  expect(lines.slice(firstHint).every((line) => line.startsWith('hint: '))).toBe(true);
});
