/** A tool as somebody who must choose among several is shown it; `schema` is JSON Schema of its flat arguments. */
export type ToolCard = {
  readonly name: string;
  readonly description: string;
  readonly schema: Record<string, unknown>;
};
