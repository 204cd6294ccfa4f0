import type { ToolSet } from '../../domain/tool-set.ts';

/** Characters of JSON in one result: what a model can read in one go, some 25,000 tokens, or 10,000 for the small set. */
export const resultLimits: Readonly<Record<ToolSet, number>> = { all: 100_000, core: 40_000 };
