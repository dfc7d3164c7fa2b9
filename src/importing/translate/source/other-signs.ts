import type { TakeNote } from '../../import-note.ts';
import { codeLines } from './code.ts';

/** Where links by name lead until it is known which page has the name. */
export const byName = '/page-by-name/';

/**
 * Turns the signs of other systems that stand within a line into Markdown: links by name, embedded files, references of
 * templates, highlights, bullets of Word, addresses with spaces. Lines stay where they are; code is left alone.
 */
export function translateSigns(body: string, isMdx: boolean, note: TakeNote): string {
  const lines = body.split('\n');
  const fenced = codeLines(lines);
  let statement = false;
  let hidden = false;
  return lines
    .map((line, index) => {
      if (fenced[index]) return line;
      const say: Say = (wrong, instead, action = 'repaired') =>
        note({ rule: 'markup', line: index + 1, action, message: wrong, expected: instead });
      if (isMdx && (statement || /^(?:import|export)\s/u.test(line))) {
        if (!statement)
          say('a line of program (import or export)', 'It was taken out: pages hold no code of their own.');
        statement = !ends(line, statement);
        return '';
      }
      if (/\{%-?\s*comment\s*-?%\}/u.test(line)) hidden = true;
      const text = hidden ? asComment(line) : signs(line, isMdx, say);
      if (/\{%-?\s*endcomment\s*-?%\}/u.test(line)) hidden = false;
      return text;
    })
    .join('\n');
}

type Say = (wrong: string, instead: string, action?: 'repaired' | 'look') => void;

/** Whether a statement of several lines is over. A line that opens more brackets than it closes goes on. */
const ends = (line: string, within: boolean): boolean =>
  within ? /^\s*[\])}]+.*;?\s*$|^\s*$/u.test(line) : !/[{[(,]\s*$/u.test(line);

const asComment = (line: string): string =>
  line.replace(/\{%-?\s*comment\s*-?%\}/gu, '<!--').replace(/\{%-?\s*endcomment\s*-?%\}/gu, '-->');

function signs(line: string, isMdx: boolean, say: Say): string {
  let text = line;
  if (isMdx && text.includes('{/*')) text = text.replace(/\{\/\*(.*?)\*\/\}/gu, '<!--$1-->');
  if (text.includes('{{') || text.includes('{%')) text = templates(text, say);
  if (text.includes('[[')) text = named(text);
  text = text.replace(/%%(?!\s*$)([^%\n]+)%%/gu, '<!--$1-->').replace(/(?<=\S) \^[\w-]+$/u, '');
  text = text.replace(/(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])/gu, '**$1**');
  text = text.replace(/(?<=\p{L})~(\d{1,3}|[a-z])~(?!~)/gu, '<sub>$1</sub>');
  if (/^\s*[•·▪●◦‣⁃∙]\s*\S/u.test(text)) {
    say('a bullet of a word processor begins the line', 'It is an item of a list now.');
    text = text.replace(/^(\s*)[•·▪●◦‣⁃∙]\s*/u, '$1- ');
  }
  return addresses(text, say);
}

/** References of Hugo, Jekyll and GitBook become the paths they stand for; what only frames a page goes. */
function templates(line: string, say: Say): string {
  const frame = /^\s*\{%-?\s*include\s+[^%]*\b(?:nav|head|header|footer|toc|sidebar)[^%]*%\}\s*$/u;
  if (frame.test(line)) {
    say('a part of the page that every page of this site has', 'It was taken out.');
    return '';
  }
  return line
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^"'\s>%]+)["']?\s*[>%]\}\}/gu, '$1')
    .replace(/\{\{\s*site\.(?:baseurl|url|base_url)\s*\}\}/gu, '')
    .replace(/\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*\}\}/gu, '$1')
    .replace(/\{%-?\s*link\s+(\S+?)\s*-?%\}/gu, (_whole, path: string) =>
      path.startsWith('/') ? path : `/${path}`,
    )
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/gu, '')
    .replace(
      /\{\{[<%]\s*youtube\s+(?:id=)?["']?([\w-]{11})["']?\s*[>%]\}\}/gu,
      '<iframe src="https://www.youtube.com/embed/$1"></iframe>',
    )
    .replace(/\{%-?\s*embed\s+url="([^"]*)"\s*-?%\}/gu, '[$1]($1)')
    .replace(/\{\{[<%]\s*figure\s+([^>%]*?)\s*\/?[>%]\}\}/gu, (_whole, settings: string) => figure(settings));
}

function figure(settings: string): string {
  const value = (name: string): string =>
    new RegExp(String.raw`\b${name}="([^"]*)"`, 'u').exec(settings)?.[1] ?? '';
  const caption = value('caption') || value('title');
  const picture = `<img src="${value('src')}" alt="${value('alt')}">`;
  return caption ? `<figure>${picture}<figcaption>${caption}</figcaption></figure>` : picture;
}

/** `[[Page]]`, `[[Page#Part|words]]` and `![[picture.png|what it shows]]`. */
function named(line: string): string {
  return line.replace(
    /(!?)\[\[([^[\]|\n]+)(?:\\?\|([^[\]\n]*))?\]\]/gu,
    (_whole, sign: string, name: string, given?: string) => {
      const [page = '', part = ''] = name.split('#');
      const target = `${byName}${encodeURIComponent(page.trim())}${part ? `#${encodeURIComponent(part.trim())}` : ''}`;
      const isFile = /\.[a-z0-9]{2,5}$/iu.test(page.trim());
      // A number in the place of words is the width of a picture.
      const words = given === undefined || /^\d+(?:x\d+)?$/u.test(given.trim()) ? '' : given.trim();
      if (sign === '!' && isFile) return `![${words}](${target})`;
      return `[${words || page.trim() || part.trim()}](${target})`;
    },
  );
}

/** Addresses that Markdown would not take: with spaces, or of no kind that a page can have. */
function addresses(line: string, say: Say): string {
  return line
    .replace(
      /(!?\[(?:[^\][\n]|\[[^\][\n]*\])*\])\((?!<)([^()\n]*\s[^()\n]*)\)/gu,
      (whole: string, words: string, inside: string) => {
        const [, address = '', title = ''] = /^\s*(.*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/u.exec(inside) ?? [];
        if (!/\s/u.test(address)) return whole;
        const isUsable =
          /^(?:https?:\/\/[^\s/]+\S*\s|[.\w/-][^:]*\.(?:png|jpe?g|gif|svg|webp|avif|pdf|docx?|pptx?|xlsx?|csv|mdx?|html?)(?:#.*)?$)/iu.test(
            address,
          );
        if (!isUsable) {
          say(
            `“${address}” is no address`,
            'The words stand as they were typed; give them an address.',
            'look',
          );
          return whole;
        }
        say(`a space stands in the address ${address}`, 'It is written as %20 now.');
        return `${words}(${address.replace(/\s/gu, '%20')}${title})`;
      },
    )
    .replace(/<(https?:\/\/[^<>\n]*\s[^<>\n]*)>/giu, (whole: string, address: string) => {
      say(
        `a space stands in the address ${address}`,
        'Only what stands before it is a link; correct the address.',
        'look',
      );
      return whole;
    });
}

/** Blocks of code in the signs of Jekyll become fences, before anything looks at what is in them. */
export function fenceHighlights(body: string): string {
  if (!/\{%-?\s*highlight\b/u.test(body)) return body;
  let open = false;
  return body
    .split('\n')
    .map((line) => {
      const begin = /^(\s*)\{%-?\s*highlight\s+([\w-]+)[^%]*%\}\s*$/u.exec(line);
      if (begin && !open) {
        open = true;
        return `${begin[1] ?? ''}\`\`\`\`${begin[2] ?? ''}`;
      }
      if (open && /^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/u.test(line)) {
        open = false;
        return line.replace(/\S.*$/u, '````');
      }
      return line;
    })
    .join('\n');
}
