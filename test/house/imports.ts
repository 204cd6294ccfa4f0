import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';
import { nameOf, nodeAt, type SyntaxNode } from './syntax.ts';

/** `type` vanishes when compiled; `lazy` is an `import()`, resolved when the line is reached. */
export type Import = { readonly target: string; readonly kind: 'value' | 'type' | 'lazy' };

/** What a file imports or re-exports: a path from src/ for our own files, the name as written for packages. */
export function importsOf({ path, nodes }: SourceFile): Import[] {
  return nodes.flatMap((node) => {
    const name = nameOf(nodeAt(node, 'source'));
    if (name === null) return [];
    return [{ target: name.startsWith('.') ? posix.join(posix.dirname(path), name) : name, kind: kindOf(node) }];
  });
}

function kindOf(node: SyntaxNode): Import['kind'] {
  if (node.type === 'ImportExpression') return 'lazy';
  const isType = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
  return isType ? 'type' : 'value';
}
