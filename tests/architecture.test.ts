import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Which floors of `src` each floor may import, and which packages. Anything not listed is refused. */
const floors: Record<string, { floors: string[]; packages: RegExp }> = {
  domain: { floors: ['domain'], packages: /^(?:zod|zod\/mini|fastest-levenshtein|stemmer)$/u },
  export: {
    floors: ['domain', 'export'],
    packages: /^(?:docx|docxtemplater|pizzip|fflate|uqr|d3-dsv)$/u,
  },
  storage: { floors: ['domain', 'storage'], packages: /^idb$/u },
  documents: {
    floors: ['domain', 'documents'],
    packages:
      /^(?:zod|yaml|satteri|mdast.*|hast.*|github-slugger|fastest-levenshtein|cspell-trie-lib|parse5|node:.+|astro(?:\/loaders|\/jsx-runtime)?|@astrojs\/(?:mdx|markdown-satteri)|es-module-lexer|vite)$/u,
  },
  importing: {
    floors: ['domain', 'documents', 'importing'],
    packages: /^(?:zod|yaml|satteri|mdast.*|hast.*|github-slugger|fastest-levenshtein|node:.+)$/u,
  },
  offline: { floors: ['domain', 'offline'], packages: /^$/u },
  islands: {
    floors: ['domain', 'export', 'storage', 'offline', 'islands'],
    packages: /^preact(?:\/(?:hooks|compat))?$/u,
  },
  components: {
    floors: ['domain', 'islands', 'components', 'styles'],
    packages: /^(?:astro\/runtime\/.+|astro\/jsx-runtime|virtual:bodies)$/u,
  },
  layouts: { floors: ['domain', 'components', 'layouts', 'styles'], packages: /^$/u },
  pages: {
    floors: ['domain', 'islands', 'components', 'layouts', 'catalogue.ts', 'search-edition.ts'],
    packages: /^(?:astro|node:fs\/promises)$/u,
  },
  'catalogue.ts': { floors: ['domain', 'documents'], packages: /^astro:content$/u },
  'search-edition.ts': { floors: ['domain', 'components', 'catalogue.ts'], packages: /^node:crypto$/u },
  'content.config.ts': { floors: ['domain', 'documents'], packages: /^(?:astro:content|zod)$/u },
};

/** Rooms of `domain` that do not know one another; all of them may use what lies beside them, and `dates`. */
const rooms = ['session', 'plan', 'smart'];

interface Import {
  file: string;
  floor: string;
  target: string;
}

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|tsx|astro)$/u.test(file),
);
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s[^'";()=]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gmu,
  );
  return [...found].map((match) => ({
    file: file.split(sep).join('/'),
    floor: file.split(sep)[0]!,
    target: (match[1] ?? match[2] ?? match[3])!,
  }));
});

const inside = ({ file, target }: Import): string =>
  relative(src, resolve(src, dirname(file), target))
    .split(sep)
    .join('/');

test('there are imports to look at on every floor', () => {
  for (const floor of Object.keys(floors)) {
    const seen =
      imports.some((each) => each.floor === floor) || !files.some((file) => file.startsWith(floor));
    expect(seen, floor).toBe(true);
  }
  expect(files.every((file) => floors[file.split(sep)[0]!] !== undefined || file.endsWith('.d.ts'))).toBe(
    true,
  );
});

test('imports go down, never up or round', () => {
  const wrong = imports.filter((each) => {
    const rules = floors[each.floor];
    if (!rules) return true;
    if (!each.target.startsWith('.')) return !rules.packages.test(each.target);
    return !rules.floors.includes(inside(each).split('/')[0]!);
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('session, plan and smart do not know one another', () => {
  const wrong = imports.filter((each) => {
    const [, room] = each.file.split('/');
    if (each.floor !== 'domain' || !rooms.includes(room!) || !each.target.startsWith('.')) return false;
    const other = inside(each).split('/')[1]!;
    return other !== room && (rooms.includes(other) || other === 'programme');
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('no file imports itself round a circle', () => {
  const graph = new Map<string, string[]>();
  for (const each of imports) {
    if (each.target.startsWith('.')) graph.set(each.file, [...(graph.get(each.file) ?? []), inside(each)]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      graph.get(file)?.forEach((next) => visit(next, [...trail, file]));
      done.add(file);
    }
  };
  [...graph.keys()].forEach((file) => visit(file, []));
  expect(circles).toEqual([]);
});

test('domain knows no clock, no page and no machine', () => {
  const forbidden =
    /\bnew Date\(\s*\)|\bDate\.now\b|\bdocument\.(?:query|get|create|body)|\bwindow\.|\bprocess\.|\bMath\.random\b|\bcrypto\./u;
  const wrong = files.filter((file) => {
    if (!file.startsWith('domain')) return false;
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gmu, '');
    return forbidden.test(code);
  });
  expect(wrong).toEqual([]);
});

test('only the catalogue asks for the collection', () => {
  const asking = imports.filter(({ target }) => target === 'astro:content').map(({ file }) => file);
  expect(asking.sort()).toEqual(['catalogue.ts', 'content.config.ts']);
});

test('a file over 300 lines gives its reason at the top', () => {
  const long = files.filter((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return text.split('\n').length > 300 && !/^(?:\/\*\*?|\/\/)[^]*?\blong because\b/iu.test(text);
  });
  expect(long).toEqual([]);
});
