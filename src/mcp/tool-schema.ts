import { z } from 'zod';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { isMeasure, measures } from '../domain/measures.ts';
import { BreakdownRow, ToolRefusal, ToolSuccess } from '../domain/tool-result.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import type { ApplicationTool } from './application-tool.ts';
import { DatasetArguments, datasetArgumentWords } from './dataset-arguments.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';

/** What a client is told of a tool's arguments and answers. Conversion is slow. */
export type ToolSchemas = { input: JsonSchema & { type: 'object' }; output: JsonSchema & { type: 'object' } };

const DATASET_WORDS: Readonly<Record<string, Bilingual>> = datasetArgumentWords;
const RATIO: Bilingual = { fr: 'ratio : 0.04 pour 4 %', en: 'ratio: 0.04 for 4%' };

/** Lists that were cut to keep the result short: where, and what to do about it. */
const Cut = z.record(z.string(), z.string()).optional();

/** The value of a group is what the value of the whole is: said once, it halves what a client is told. */
const SAME_VALUE = { $ref: '#/anyOf/0/properties/value' };

/** A refusal, whose codes are words to a client: those of tomorrow must not break it. */
const WireRefusal = ToolRefusal.extend({ code: z.string() });

/** Flat arguments, all optional: what is missing is a refusal of ours, with its name, and not a protocol error. */
export function metricToolSchemas(tool: ToolDefinition, lang: Lang): ToolSchemas {
  const success = ToolSuccess.extend({ value: tool.output, cut: Cut });
  if (fillable(tool).length === 0)
    return {
      input: inputSchema(tool.input.shape, lang),
      output: outputSchema(success.omit({ population: true, breakdown: true })),
    };
  const refusal = z.object({ code: z.string(), message: z.string() });
  const groups = z.array(
    BreakdownRow.extend({ value: z.unknown().meta(SAME_VALUE).optional(), refusal: refusal.optional() }),
  );
  return {
    input: inputSchema({ ...tool.input.shape, ...DatasetArguments.shape }, lang),
    output: outputSchema(success.extend({ breakdown: groups.optional() })),
  };
}

export function applicationToolSchemas(tool: ApplicationTool, lang: Lang): ToolSchemas {
  const success = z.object({ ok: z.literal(true), value: tool.output, cut: Cut });
  return { input: inputSchema(tool.input.shape, lang, tool.words), output: outputSchema(success) };
}

function inputSchema(
  shape: Readonly<Record<string, z.ZodType>>,
  lang: Lang,
  own: Readonly<Record<string, Bilingual | undefined>> = {},
): ToolSchemas['input'] {
  const properties = Object.entries(shape).map(([name, schema]) => {
    const words = own[name]?.[lang] ?? inWords(name, lang);
    return [name, { ...(words && { description: words }), ...jsonSchema(schema, 'input') }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

/** One root object with two shapes: a refusal under a success-only schema makes older clients throw. */
function outputSchema(success: z.ZodType): ToolSchemas['output'] {
  return { type: 'object', anyOf: [jsonSchema(success, 'output'), jsonSchema(WireRefusal, 'output')] };
}

/** A parameter that is not a measure describes itself, in its schema. */
function inWords(name: string, lang: Lang): string | undefined {
  if (!isMeasure(name)) return DATASET_WORDS[name]?.[lang];
  const { unit, [lang]: words } = measures[name];
  return unit === 'share' ? `${words} (${RATIO[lang]})` : words;
}
