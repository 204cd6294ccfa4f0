import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
type Node = z.core.JSONSchema.BaseSchema;

/**
 * zod → a JSON Schema that means the same to clients of draft 7 and of 2020-12: tuples become bounded lists, and what says nothing
 * (dialect, safe-integer bounds, the pattern beside a format, keys that are texts, the typed arrays JSON cannot hold) is left out.
 * A list of a result has no least length: it may have been cut.
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
      if (io === 'output') joinNull(node);
      listForTuple(node);
      if (io === 'output') delete node.minItems;
    },
  });
  return converted;
}

function dropNoise(node: Node): void {
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
  if (node.format !== undefined) delete node.pattern;
  if (node.propertyNames !== undefined && Object.keys(node.propertyNames).join() === 'type') delete node.propertyNames;
}

/** A kind or nothing, said in one node instead of three. */
function joinNull(node: Node): void {
  const [kind, nothing, ...others] = node.anyOf ?? [];
  if (kind === undefined || nothing === undefined || others.length > 0 || nothing.type !== 'null') return;
  const { type, ...rest } = kind;
  if (typeof type !== 'string' || rest.enum !== undefined || rest.const !== undefined) return;
  delete node.anyOf;
  Object.assign(node, rest, { type: [type, 'null'] });
  dropNoise(node);
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
