import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
type Node = z.core.JSONSchema.BaseSchema;

/**
 * zod → a JSON Schema that means the same to clients of draft 7 and of 2020-12: tuples become bounded lists, and what says nothing
 * (dialect, safe-integer bounds, the pattern beside a format, the typed arrays JSON cannot hold) is left out.
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const {
    $schema: _dialect,
    '~standard': _standard,
    ...converted
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      dropNoise(node);
      keepOnlyBranch(node);
      listForTuple(node);
    },
  });
  return converted;
}

function dropNoise(node: Node): void {
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
  if (node.format !== undefined) delete node.pattern;
}

/** A union of a list and a typed array is, in JSON, a list. */
function keepOnlyBranch(node: Node): void {
  const said = node.anyOf?.filter((branch) => Object.keys(branch).length > 0);
  const [only, ...others] = said ?? [];
  if (only === undefined || others.length > 0 || said?.length === node.anyOf?.length) return;
  delete node.anyOf;
  Object.assign(node, only);
}

/** Draft 7 reads `items: false` as "always empty". */
function listForTuple(node: Node): void {
  if (node.prefixItems === undefined) return;
  node.items = { anyOf: node.prefixItems.filter((item) => typeof item === 'object') };
  delete node.prefixItems;
}
