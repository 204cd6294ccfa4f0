import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';
import { parseSyntax, type SyntaxNode } from './syntax.ts';

/** A file of src/, `path` counted from there. */
export type SourceFile = { readonly path: string; readonly text: string; readonly nodes: readonly SyntaxNode[] };

/** Every TypeScript file of src/, parsed. */
export const sourceFiles: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    return { path, text, nodes: parseSyntax(text) };
  });

/** Where a node stands, as an editor opens it: `tools/catalog.ts:16`. */
function placeOf({ path, text }: SourceFile, { start }: SyntaxNode): string {
  return `${path}:${text.slice(0, start).split('\n').length}`;
}

/** Every place of src where a node passes the test. */
export function placesWhere(test: (node: SyntaxNode, file: SourceFile) => boolean): string[] {
  return sourceFiles.flatMap((file) =>
    file.nodes.filter((node) => test(node, file)).map((node) => placeOf(file, node)),
  );
}
