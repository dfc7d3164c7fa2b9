import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../../domain/did-you-mean.ts';
import { error, type Problem } from '../../domain/problem.ts';

/** The head of a document: its values, or what is wrong with it, line by line. */
export type Frontmatter<Values> = { values: Values } | { problems: Problem[] };

const fence = '---';
const example = 'Begin the file with "---", then title: "…", then "---".';

/** Parses the lines between the two `---` of a document and checks them against a schema. */
export function parseFrontmatter<Schema extends z.ZodObject>(
  file: string,
  text: string,
  schema: Schema,
): Frontmatter<z.infer<Schema>> {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== fence) {
    return { problems: [error(file, 1, 'the page has no title', example)] };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end === -1) {
    return {
      problems: [error(file, 1, 'the lines at the top are not closed', 'Write "---" on a line after them.')],
    };
  }
  return parseYaml(file, lines.slice(1, end).join('\n'), schema, 1);
}

/** Whether the frontmatter of a text is there and can be read as YAML, whatever they say. */
export function hasReadableHead(text: string): boolean {
  const head = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/u.exec(text)?.[1];
  return head !== undefined && parseDocument(head, { logLevel: 'silent' }).errors.length === 0;
}

/**
 * Parses YAML and checks it against a schema. `offset` is the number of lines of the file above the YAML.
 * YAML's own power (anchors, tags, merge keys) is refused: a content file is data that a person can read.
 */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Schema,
  offset: number,
): Frontmatter<z.infer<Schema>> {
  try {
    return readYaml(file, yaml, schema, offset);
  } catch (cause) {
    // The only thing a text can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    const instead = 'Look for a long run of brackets or dashes, and delete it.';
    return { problems: [error(file, undefined, 'the text is nested too deeply to read', instead)] };
  }
}

function readYaml<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Schema,
  offset: number,
): Frontmatter<z.infer<Schema>> {
  const counter = new LineCounter();
  const lineAt = (position: number | undefined) => counter.linePos(position ?? 0).line + offset;
  const document = parseDocument(yaml, { lineCounter: counter, merge: false, logLevel: 'silent' });
  const problems = [...syntaxProblems(file, document, lineAt), ...powerProblems(file, document, lineAt)];
  if (problems.length > 0) return { problems };

  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return { values: checked.data };
  const { issues } = checked.error;
  const found = issues.map((issue) => ({
    entry: issue.path[0],
    problems: issueProblems(file, issue, document, lineAt, schema),
  }));
  if (!isSeq(document.contents)) return { problems: found.flatMap(({ problems: each }) => each) };
  const entries = [...new Set(found.map(({ entry }) => entry))];
  return {
    problems: entries.flatMap((entry) =>
      oneForEntry(
        Number(entry ?? 0),
        found.filter((each) => each.entry === entry).flatMap(({ problems: each }) => each),
      ),
    ),
  };
}

/** One entry of a list that is wrong is one problem, however much of it is. */
function oneForEntry(entry: number, all: readonly Problem[]): Problem[] {
  const [first] = [...all].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!first) return [];
  const words = (part: string): string =>
    part.replaceAll(`“${entry} › `, '“').replaceAll(`“${entry}”`, 'the entry');
  return [
    {
      ...first,
      message: [...new Set(all.map(({ message }) => words(message)))].join('; '),
      expected: [...new Set(all.map(({ expected }) => expected))].join(' '),
    },
  ];
}

type LineAt = (position: number | undefined) => number;

/** What the YAML parser stumbles over, in an author's words. */
const stumbles: Readonly<Record<string, [wrong: string, instead: string]>> = {
  DUPLICATE_KEY: ['this field appears twice', 'Keep one of the two lines.'],
  TAB_AS_INDENT: ['a tab is used to indent', 'Use spaces, not a tab.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a value with a colon in it has no quotes',
    'Put the whole value in straight quotes: title: "Week 1: greeting pupils"',
  ],
  UNEXPECTED_TOKEN: [
    'something stands outside the quotes',
    'Write it as name: "value", with one pair of straight quotes.',
  ],
  MISSING_CHAR: ['a quote or bracket is not closed', 'Write it as name: "value", with straight quotes.'],
  BAD_SCALAR_START: [
    'a value begins with a sign that has a meaning here',
    'Put the value in straight quotes.',
  ],
};

/** One problem for each line the parser stumbled over: what follows on a line follows from the first. */
function syntaxProblems(file: string, document: Document, lineAt: LineAt): Problem[] {
  const fallback = ['this line cannot be read', 'Write it as name: "value", with straight quotes.'] as const;
  const seen = new Set<number>();
  return document.errors.flatMap(({ code, pos }) => {
    const line = lineAt(pos[0]);
    if (seen.has(line)) return [];
    seen.add(line);
    const [wrong, instead] = stumbles[code] ?? fallback;
    return [error(file, line, wrong, instead)];
  });
}

function powerProblems(file: string, document: Document, lineAt: LineAt): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const line = lineAt(node.range?.[0]);
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        problems.push(error(file, line, 'YAML anchors (& and *) are not allowed', 'Write the value out.'));
      } else if (node.tag) {
        problems.push(
          error(file, line, 'YAML tags (!) are not allowed', 'Write the value as plain text in quotes.'),
        );
      }
    },
  });
  return problems;
}

type Issue = z.core.$ZodIssue;

function issueProblems(
  file: string,
  issue: Issue,
  document: Document,
  lineAt: LineAt,
  schema: z.ZodType,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      unknownKey(file, key, lineOf([...issue.path, key], document, lineAt), known),
    );
  }
  if (issue.path.length === 0)
    return [error(file, lineAt(0), 'these are not lines of a name and a value', 'Write them as title: "…"')];
  const name = issue.path.join(' › ');
  const line = lineOf(issue.path, document, lineAt);
  const value = document.getIn(issue.path);
  if (value === undefined)
    return [error(file, line, `“${name}” is missing`, `Add a line: ${last(issue.path)}: "…"`)];
  return [error(file, line, `“${name}” ${fault(issue, value)}`, remedy(issue, last(issue.path)))];
}

function unknownKey(file: string, key: string, line: number, known: readonly string[]): Problem {
  const meant = didYouMean(key, known);
  const instead = meant ? `Did you mean “${meant}”?` : `Use one of: ${known.join(', ')}.`;
  return error(file, line, `“${key}” is not a known field`, instead);
}

function fault(issue: Issue, value: unknown): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is empty';
  if (issue.code === 'too_small' || issue.code === 'too_big') return `is out of range (${String(value)})`;
  return 'has the wrong kind of value';
}

function remedy(issue: Issue, key: string): string {
  if (issue.code === 'custom') return String(issue.params?.['instead'] ?? 'Correct it.');
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type' && (issue.expected === 'int' || issue.expected === 'number')) {
    return `Write a whole number, for example ${key}: 3`;
  }
  if (issue.code === 'too_small' && issue.origin !== 'string') return `Write a number from ${issue.minimum}.`;
  if (issue.code === 'too_big') return `Write at most ${issue.maximum}.`;
  return `Write text in straight quotes, for example ${key}: "…"`;
}

/** Keys the schema knows at a path: at the top, or inside a list of objects. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) {
    const shape = current as { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown };
    const next = typeof part === 'number' ? shape.element : shape.shape?.[String(part)];
    const inner = next as { unwrap?: () => unknown; element?: unknown } | undefined;
    current = inner?.unwrap && inner.element === undefined ? inner.unwrap() : inner;
  }
  return Object.keys((current as { shape?: object } | undefined)?.shape ?? {});
}

/** Line of a value, or of the nearest thing above it that exists. */
function lineOf(path: readonly PropertyKey[], document: Document, lineAt: LineAt): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (pair && isScalar(pair.key)) return lineAt(pair.key.range?.[0]);
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (node?.range) return lineAt(node.range[0]);
  return path.length > 1 ? lineOf(path.slice(0, -1), document, lineAt) : lineAt(0);
}

const last = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? 'title');
