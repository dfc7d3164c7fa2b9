/** A line of a text that is being translated, and where it stood in the old body. */
export interface Line {
  text: string;
  line: number;
}

/** A box of another system: what becomes of it, its words, and the first line behind it. */
export interface Box {
  kind: 'callout' | 'details' | 'plain';
  /** The sign as a person would name it: “:::note”. */
  sign: string;
  /** What stands before the box on each line, where it belongs to an item of a list. */
  indent: string;
  title: string;
  inside: Line[];
  next: number;
}

/** One way of writing boxes: what begins at a line, if it is a box of this kind. */
type Reader = (lines: readonly Line[], at: number) => Box | undefined;

/** The box that begins at a line. */
export function boxAt(lines: readonly Line[], at: number): Box | undefined {
  for (const read of readers) {
    const box = read(lines, at);
    if (box) return box;
  }
  return undefined;
}

const textAt = (lines: readonly Line[], at: number): string => lines[at]?.text ?? '';

/** `:::note Title` or `::: {.callout-note}`, up to the `:::` that closes it; boxes may stand in one another. */
const colons: Reader = (lines, at) => {
  const found =
    /^(\s*)(:{3,})\s*(?:\{\s*\.?([\w-]+)([^}]*)\}|([A-Za-z][\w-]*))(?:\[([^\]]*)\])?\s*(?:\{([^}]*)\})?\s*(.*)$/u.exec(
      textAt(lines, at),
    );
  if (!found) return undefined;
  const [, indent = '', , classed, inClass = '', named, bracketed, behind = '', rest = ''] = found;
  const settings = `${inClass} ${behind}`;
  const name = (named ?? classed ?? '').toLowerCase().replace(/^callout-/u, '');
  let depth = 0;
  let end = -1;
  for (let each = at + 1; each < lines.length; each += 1) {
    const text = textAt(lines, each).trim();
    if (/^:{3,}$/u.test(text)) {
      if (depth === 0) {
        end = each;
        break;
      }
      depth -= 1;
    } else if (/^:{3,}\s*[A-Za-z{]/u.test(text)) depth += 1;
  }
  const title = bracketed ?? (rest.trim() || setting(settings, 'title') || '');
  return {
    kind: kindOf(name),
    sign: `“:::${name}”`,
    indent,
    title,
    // One that is never closed ends where the next heading begins.
    ...(end === -1 ? upToHeading(lines, at) : { inside: lines.slice(at + 1, end), next: end + 1 }),
  };
};

function upToHeading(lines: readonly Line[], at: number): Pick<Box, 'inside' | 'next'> {
  const heading = lines.findIndex(({ text }, index) => index > at && /^\s{0,3}#{1,6}\s/u.test(text));
  const next = heading === -1 ? lines.length : heading;
  return { inside: lines.slice(at + 1, next), next };
}

/** `!!! note "Title"`, `??? note` and `=== "Tab"`, with a body that is set in. */
const setIn: Reader = (lines, at) => {
  const found = /^(\s*)(!!!|\?\?\?\+?|===)\s*([A-Za-z][\w -]*?)?(?:\s*"([^"]*)")?\s*$/u.exec(
    textAt(lines, at),
  );
  if (!found || (found[3] === undefined && found[4] === undefined)) return undefined;
  const [, indent = '', sign = '', name = '', title = ''] = found;
  if (sign === '===' && title === '') return undefined;
  let end = at + 1;
  for (let each = at + 1; each < lines.length; each += 1) {
    const text = textAt(lines, each);
    if (text.trim() === '') continue;
    if (!/^(?: {4}|\t)/u.test(text.slice(indent.length)) || !text.startsWith(indent)) break;
    end = each + 1;
  }
  const inside = lines.slice(at + 1, end).map(({ text, line }): Line => ({
    text: text.trim() === '' ? '' : indent + text.slice(indent.length).replace(/^(?: {4}|\t)/u, ''),
    line,
  }));
  const kind = sign === '===' ? 'plain' : sign === '!!!' ? 'callout' : 'details';
  return {
    kind,
    sign: `“${sign} ${name}”`.replace(' ”', '”'),
    indent,
    title: title || (kind === 'details' ? capital(name) : ''),
    inside,
    next: end,
  };
};

/** `> [!NOTE]`, with `+` or `-` behind it where it opens, and a title of its own in some systems. */
const quoted: Reader = (lines, at) => {
  const found = /^(\s*)>\s*\[!([A-Za-z]+)\](?:\|\S*)?([+-]?)\s*(.*)$/u.exec(textAt(lines, at));
  if (!found) return undefined;
  const [, indent = '', name = '', fold = '', title = ''] = found;
  let end = at + 1;
  while (end < lines.length && textAt(lines, end).startsWith(`${indent}>`)) end += 1;
  const inside = lines.slice(at + 1, end).map(({ text, line }): Line => ({
    text: indent + text.slice(indent.length).replace(/^> ?/u, ''),
    line,
  }));
  return {
    kind: fold === '' ? 'callout' : 'details',
    sign: `“> [!${name}]”`,
    indent,
    title: title || (fold === '' ? '' : capital(name)),
    inside,
    next: end,
  };
};

/** `--- task ---` up to `--- /task ---`; what opens has its title in lines of its own at its top. */
const dashed: Reader = (lines, at) => {
  const found = /^(\s*)---\s*([a-z][\w-]*)\s*---\s*$/iu.exec(textAt(lines, at));
  if (!found) return undefined;
  const [, indent = '', name = ''] = found;
  const isEnd = (text: string, word: string) =>
    new RegExp(`^\\s*---\\s*${word}\\s*---\\s*$`, 'iu').test(text);
  const end = closed(
    lines,
    at,
    (text) => isEnd(text, name),
    (text) => isEnd(text, `/${name}`),
  );
  if (end === -1) return undefined;
  const inside = lines.slice(at + 1, end);
  const { title, from } = ownTop(inside);
  return {
    kind: kindOf(name),
    sign: `“--- ${name} ---”`,
    indent,
    title: title || (kindOf(name) === 'details' ? capital(name) : ''),
    inside: inside.slice(from),
    next: end + 1,
  };
};

/** Shortcodes and tags in pairs: `{{< note >}}`, `{% hint style="info" %}`, `<Callout type="info">`, `<Note>`. */
const paired: Reader = (lines, at) => {
  const text = textAt(lines, at);
  const found =
    /^(\s*)\{\{[<%]\s*([\w-]+)\s*(.*?)\s*[>%]\}\}\s*$/u.exec(text) ??
    /^(\s*)\{%-?\s*([\w-]+)\s*(.*?)\s*-?%\}\s*$/u.exec(text) ??
    /^(\s*)<([A-Z][A-Za-z]*)((?:\s[^>]*)?)>\s*$/u.exec(text);
  if (!found) return undefined;
  const [, indent = '', written = '', settings = ''] = found;
  const name = written.toLowerCase();
  if (!boxNames.has(name) || settings.endsWith('/')) return undefined;
  const word = escaped(written);
  const opens = new RegExp(
    String.raw`^\s*(?:\{\{[<%]\s*${word}\b.*[>%]\}\}|\{%-?\s*${word}\b.*%\}|<${word}\b[^>]*>)\s*$`,
    'u',
  );
  const closes = new RegExp(
    String.raw`^\s*(?:\{\{[<%]\s*/\s*${word}\s*[>%]\}\}|\{%-?\s*end${word}\s*-?%\}|</${word}>)\s*$`,
    'u',
  );
  const end = closed(
    lines,
    at,
    (each) => opens.test(each),
    (each) => closes.test(each),
  );
  if (end === -1) return undefined;
  const title =
    setting(settings, 'title') ||
    setting(settings, 'summary') ||
    setting(settings, 'label') ||
    setting(settings, 'header') ||
    '';
  const first = /^"([^"]*)"/u.exec(settings)?.[1] ?? '';
  // In GitBook a hint is seen at once; elsewhere it opens.
  const kind = /\bstyle=/u.test(settings) ? 'callout' : kindOf(name);
  return {
    kind,
    sign: `“${written}”`,
    indent,
    title: title || (kind === 'details' ? first || capital(name) : first.includes(' ') ? first : ''),
    inside: lines.slice(at + 1, end),
    next: end + 1,
  };
};

const readers: readonly Reader[] = [colons, setIn, quoted, dashed, paired];

/** Names of boxes that open when pressed; every other name is a box that is seen at once. */
const opening = new Set(
  'details detail expand expandable collapse collapsed collapsible accordion accordionitem hint hints spoiler toggle dropdown disclosure'.split(
    ' ',
  ),
);
/** Names of what only groups text. */
const grouping = new Set(
  'tabs tab tabitem tabgroup hints-group steps step cards card columns column no-print print-only fragment accordiongroup wrap panel'.split(
    ' ',
  ),
);
/** Names that shortcodes and tags of components have for boxes. Others stay in the text, where a person sees them. */
const boxNames = new Set([
  ...opening,
  ...grouping,
  ...'notice note notes alert callout tip info warning caution danger important admonition aside box block quote attention success error example task activity question challenge'.split(
    ' ',
  ),
]);

function kindOf(name: string): Box['kind'] {
  if (grouping.has(name)) return 'plain';
  return opening.has(name) ? 'details' : 'callout';
}

/** The line that closes what opens at `at`, counting those of the same name inside it; -1 where none does. */
function closed(
  lines: readonly Line[],
  at: number,
  opens: (text: string) => boolean,
  closes: (text: string) => boolean,
): number {
  let depth = 0;
  for (let each = at + 1; each < lines.length; each += 1) {
    const text = textAt(lines, each);
    if (closes(text)) {
      if (depth === 0) return each;
      depth -= 1;
    } else if (opens(text)) depth += 1;
  }
  return -1;
}

/** The title that stands between two lines of hyphens at the top of a box. */
function ownTop(inside: readonly Line[]): { title: string; from: number } {
  const start = inside.findIndex(({ text }) => text.trim() !== '');
  if (inside[start]?.text.trim() !== '---') return { title: '', from: 0 };
  const end = inside.findIndex(({ text }, index) => index > start && text.trim() === '---');
  const title = inside
    .slice(start + 1, end)
    .map(({ text }) => /^\s*title:\s*(.*)$/u.exec(text)?.[1])
    .find((words) => words !== undefined);
  if (end === -1 || title === undefined) return { title: '', from: 0 };
  return { title: title.replace(/^(["'])(.*)\1$/u, '$2'), from: end + 1 };
}

const setting = (settings: string, name: string): string | undefined =>
  new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|\{["']([^"']*)["']\})`, 'u')
    .exec(settings)
    ?.slice(1)
    .find((value) => value !== undefined);
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
const escaped = (name: string): string => name.replace(/[^\w]/gu, '\\$&');
