import type { Tool } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { ToolRefusal, ToolSuccess } from '../../domain/tool-result.ts';
import type { Catalog } from '../../tools/catalog.ts';
import type { ToolDefinition } from '../../tools/define-tool.ts';
import { argumentFault } from '../argument-fault.ts';
import { jsonSchema } from '../json-schema.ts';
import { loadOnce } from '../load-once.ts';
import { missingInput } from '../missing-input.ts';
import { quoteNames, quoteWords } from '../quote.ts';
import { type ServedTool, type Serving, serveMetricTool } from '../served-tool.ts';
import { toolRefusal } from '../tool-refusal.ts';
import { metricToolSchemas } from '../tool-schema.ts';
import { unknownArgument } from '../unknown-argument.ts';

const NAME = 'metric';

const TITLE: Bilingual = { fr: 'Mesure, par son nom', en: 'Metric, by name' };

const Input = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).optional() });

/** How a metric tool is to be called. */
const Card = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  formula: z.string(),
  inputSchema: z.record(z.string(), z.unknown()),
  example: z.record(z.string(), z.unknown()),
});

/**
 * One tool that calls any metric tool: the answer is that tool's own. Without `arguments` it says how the metric is called;
 * an unknown name is refused with all there are.
 */
export function serveMetricByName({ names, load }: Catalog, serving: Serving): ServedTool {
  const { lang } = serving;
  const find = loadOnce(async (name) => {
    const tool = await load(name);
    return { tool, served: serveMetricTool(tool, serving) };
  });
  return {
    name: NAME,
    list: () => describe(names, lang),
    call: async (args, context) => {
      const input = readInput(args);
      if ('code' in input) return refused(input, lang);
      if (!names.includes(input.name)) return refused(unknownMetric(input.name, names), lang);
      const { tool, served } = await find(input.name);
      return input.arguments === undefined ? showCard(tool, lang) : served.call(input.arguments, context);
    },
  };
}

function readInput(args: Readonly<Record<string, unknown>>): z.infer<typeof Input> | Refusal {
  const unknown = unknownArgument(NAME, args, Object.keys(Input.shape));
  if (unknown !== null) return unknown;
  const parsed = Input.safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return issue === undefined || args.name === undefined ? missingInput(['name'], false) : argumentFault(issue, args);
}

function showCard(tool: ToolDefinition, lang: Lang) {
  const { name, title, description, formula, example } = tool;
  const card: z.infer<typeof Card> = {
    ...{ name, title: title[lang], description: description[lang], formula },
    inputSchema: metricToolSchemas(tool, lang).input,
    example: { ...example.input },
  };
  return {
    structuredContent: { ok: true, card },
    content: [{ type: 'text' as const, text: JSON.stringify(card) }],
  };
}

function refused(refusal: Refusal, lang: Lang) {
  const object = toolRefusal(refusal, lang);
  return {
    structuredContent: { ...object },
    content: [{ type: 'text' as const, text: object.message }],
    isError: true,
  };
}

function unknownMetric(name: string, names: readonly string[]): Refusal {
  return refuse(
    'unknown_tool',
    {
      fr: `Aucune mesure ne s’appelle ${quoteWords(name, 'fr')}. Mesures : ${quoteNames(names)}.`,
      en: `No metric is called ${quoteWords(name, 'en')}. Metrics: ${quoteNames(names)}.`,
    },
    ['name'],
  );
}

function describe(names: readonly string[], lang: Lang): Tool {
  const list = names.join(', ');
  const description: Bilingual = {
    fr: `Appelle n’importe quelle mesure de fidélisation : \`name\`, et ses \`arguments\` (des nombres donnés, ou \`dataset\` pour les lire dans les données ; les taux sont des ratios). Sans \`arguments\`, dit comment l’appeler. Mesures : ${list}.`,
    en: `Calls any retention metric: \`name\`, and its \`arguments\` (numbers given, or \`dataset\` to read them from the data; rates are ratios). Without \`arguments\`, says how to call it. Metrics: ${list}.`,
  };
  return {
    name: NAME,
    title: TITLE[lang],
    description: description[lang],
    inputSchema: {
      type: 'object',
      properties: { name: { type: 'string' }, arguments: { type: 'object', additionalProperties: true } },
      required: ['name'],
      additionalProperties: false,
    },
    outputSchema: {
      type: 'object',
      anyOf: [
        jsonSchema(ToolSuccess.extend({ cut: z.record(z.string(), z.string()).optional() }), 'output'),
        jsonSchema(z.object({ ok: z.literal(true), card: Card }), 'output'),
        jsonSchema(ToolRefusal.extend({ code: z.string() }), 'output'),
      ],
    },
    annotations: {
      ...{ title: TITLE[lang], readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
  };
}
