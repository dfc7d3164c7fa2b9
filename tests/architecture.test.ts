import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Which floors of `src` each floor may import, and which packages. Anything not listed is refused. */
const floors: Record<string, { floors: string[]; packages: RegExp }> = {
  domain: { floors: ['domain'], packages: /^(?:zod|valibot|fastest-levenshtein|stemmer)$/u },
  export: {
    floors: ['domain', 'export'],
    packages: /^(?:docx|docxtemplater|pizzip|fflate|uqr|d3-dsv)$/u,
  },
  storage: { floors: ['domain', 'storage'], packages: /^idb$/u },
  'content-pipeline': {
    floors: ['domain', 'content-pipeline'],
    packages:
      /^(?:zod|yaml|satteri|mdast.*|hast.*|github-slugger|fastest-levenshtein|cspell-trie-lib|parse5|node:.+|astro(?:\/loaders|\/jsx-runtime)?|@astrojs\/(?:mdx|markdown-satteri)|es-module-lexer|vite|temml)$/u,
  },
  importing: {
    floors: ['domain', 'content-pipeline', 'importing'],
    packages:
      /^(?:zod|yaml|smol-toml|satteri|mdast.*|hast.*|github-slugger|fastest-levenshtein|mammoth|fflate|node:.+)$/u,
  },
  offline: { floors: ['domain', 'offline'], packages: /^$/u },
  islands: {
    floors: ['domain', 'export', 'storage', 'offline', 'islands'],
    packages: /^(?:preact(?:\/(?:hooks|compat))?|@astrojs\/preact\/client\.js)$/u,
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
  'catalogue.ts': { floors: ['domain', 'content-pipeline'], packages: /^astro:content$/u },
  'search-edition.ts': { floors: ['domain', 'components', 'catalogue.ts'], packages: /^node:crypto$/u },
  'content.config.ts': { floors: ['domain', 'content-pipeline'], packages: /^(?:astro:content|zod)$/u },
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

/** The folder directly below `floor` that the file lies in; nothing for a file that lies in the floor itself. */
const partIn = (floor: string, file: string): string | undefined => {
  const [part, ...rest] = file.startsWith(`${floor}/`) ? file.slice(floor.length + 1).split('/') : [];
  return rest.length > 0 ? part : undefined;
};

/** What shows a circle in a graph given as “from” to “to”, as `a → b → a`; files lying beside the parts may join them. */
function circlesBetweenParts(floor: string): string[] {
  const graph = new Map<string, Map<string, string>>();
  for (const each of imports) {
    if (!each.target.startsWith('.')) continue;
    const [from, to] = [partIn(floor, each.file), partIn(floor, inside(each))];
    if (from === undefined || to === undefined || from === to) continue;
    graph.set(
      from,
      (graph.get(from) ?? new Map<string, string>()).set(to, `${each.file} imports ${inside(each)}`),
    );
  }
  const circles: string[] = [];
  const visit = (part: string, trail: string[]): void => {
    const start = trail.indexOf(part);
    if (start >= 0) {
      const round = [...trail.slice(start), part];
      circles.push(
        round
          .slice(1)
          .map((to, at) => graph.get(round[at]!)!.get(to)!)
          .join('; '),
      );
      return;
    }
    for (const next of graph.get(part)?.keys() ?? []) if (circles.length === 0) visit(next, [...trail, part]);
  };
  [...graph.keys()].forEach((part) => visit(part, []));
  return circles;
}

const folders = (top: string): string[] => [
  top,
  ...readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
];

test('the parts of a floor stand one above another: no import goes sideways and back', () => {
  const withParts = folders(src)
    .map((folder) => relative(src, folder).split(sep).join('/'))
    .filter((folder) => folder !== '' && !/^(?:content|pages)(?:\/|$)/u.test(folder));
  expect(withParts.flatMap(circlesBetweenParts)).toEqual([]);
});

test('a folder is a page of a book: at most 18 files lie side by side', () => {
  const full = ['src', 'scripts'].flatMap(folders).flatMap((folder) => {
    const count = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length;
    return count > 18 &&
      folder !== 'src/importing' &&
      !relative('src/content', folder).startsWith('programmes')
      ? [`${folder}: ${count}`]
      : [];
  });
  expect(full).toEqual([]);
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
