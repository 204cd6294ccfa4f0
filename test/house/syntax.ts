import { parseAst } from 'vitest/node';

/** A node of a syntax tree (ESTree with TypeScript), its fields unread. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

/** Every node of a TypeScript text, in the order they are written. */
export function parseSyntax(text: string): SyntaxNode[] {
  return nodesIn(parseAst(text, { lang: 'ts' }));
}

/** The nodes inside a value, itself included. */
export function nodesIn(value: unknown): SyntaxNode[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inside] : inside;
}

/** The named field of a value when it is a node. */
export function nodeAt(value: unknown, field: string): SyntaxNode | null {
  const found: unknown = isNode(value) ? value[field] : null;
  return isNode(found) ? found : null;
}

/** An identifier's name, or the text of a string; null for anything else. */
export function nameOf(node: SyntaxNode | null): string | null {
  const name = node?.type === 'Identifier' ? node.name : node?.type === 'Literal' ? node.value : null;
  return typeof name === 'string' ? name : null;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
