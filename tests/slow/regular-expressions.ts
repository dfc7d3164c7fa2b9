import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** One regular expression written in the source, with where it stands. */
export interface WrittenExpression {
  place: string;
  source: string;
  flags: string;
}

/** Every regular expression literal below a folder of `src`. */
export function writtenExpressions(folder: string): WrittenExpression[] {
  const root = resolve('src', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  return files.flatMap((file) => inFile(join(root, file), `${folder}/${file}`));
}

function inFile(path: string, name: string): WrittenExpression[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind);
  const found: WrittenExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        place: `${name}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}
