import type { Tool } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Bilingual, Lang } from '../../../src/domain/bilingual.ts';
import { factDefinitions, isFactName } from '../../../src/domain/facts.ts';
import { isMeasure, type MeasureName, measures } from '../../../src/domain/measures.ts';
import type { ToolRefusal, ToolResult } from '../../../src/domain/tool-result.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { describeInput } from '../../../src/knowledge/describe-input.ts';
import { callMetricTool } from '../../../src/mcp/call-tool.ts';
import { jsonSchema } from '../../../src/mcp/json-schema.ts';
import { metricToolSchemas } from '../../../src/mcp/tool-schema.ts';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';
import { collectRefusals } from './collect-refusals.ts';
import { describeForm, outlineFields } from './describe-form.ts';
import { shortenExample } from './shorten-example.ts';

const TEXTS = {
  needs: { fr: 'Entrées', en: 'Inputs' },
  noInput: { fr: 'aucune', en: 'none' },
  answers: { fr: 'Réponse', en: 'Answer' },
  formula: { fr: 'Formule', en: 'Formula' },
  source: { fr: 'Source (en anglais)', en: 'Source' },
  refuses: { fr: 'Refus', en: 'Refuses' },
  example: { fr: 'Exemple', en: 'Example' },
  optional: { fr: 'facultatif', en: 'optional' },
  from: { fr: 'fourni par', en: 'from' },
  without: { fr: 'sans', en: 'without' },
  atLeast: { fr: 'lu dans des données, demande au moins', en: 'when read from data, needs at least' },
  heavy: {
    fr: 'Calcul long\u00a0: il a son propre fil et peut être interrompu.',
    en: 'A long calculation: it runs on a thread of its own and can be stopped.',
  },
  writes: {
    fr: 'Écrit quelque chose\u00a0: un client le demande d’abord à la personne.',
    en: 'Writes something: clients ask the person first.',
  },
} as const satisfies Record<string, Bilingual>;

const COLON: Bilingual = { fr: '\u00a0: ', en: ': ' };
const SEMICOLON: Bilingual = { fr: '\u202f; ', en: '; ' };

/** Units that the form of a value does not show. */
const UNITS: Partial<Record<Unit, Bilingual>> = {
  share: { fr: 'ratio (0,04 pour 4\u202f%)', en: 'ratio (0.04 for 4%)' },
  pointsOfShare: { fr: 'écart de ratios (0,02 pour 2\u00a0points)', en: 'difference of ratios (0.02 for 2 points)' },
  money: { fr: 'montant', en: 'amount of money' },
  days: { fr: 'en jours', en: 'in days' },
  weeks: { fr: 'en semaines', en: 'in weeks' },
  months: { fr: 'en mois', en: 'in months' },
  perYear: { fr: 'par an', en: 'a year' },
};

const Described = z.object({ properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })) });
const Input = z.object({
  properties: z
    .record(z.string(), z.looseObject({ description: z.string().optional(), default: z.unknown().optional() }))
    .optional(),
  required: z.array(z.string()).optional(),
});
/** The first of the shapes an answer may have is the one of a success. */
const Success = z.object({
  anyOf: z.tuple([z.object({ properties: z.object({ value: z.unknown().optional() }) })], z.unknown()),
});

/** What a reader needs to know of a metric tool; the example and the refusals are what the tool answers today. */
export async function describeMetricTool(tool: ToolDefinition, lang: Lang): Promise<string> {
  const result = await callMetricTool(tool, tool.example.input, null, lang);
  const refusals = await collectRefusals(tool);
  const words = Described.parse(metricToolSchemas(tool, lang).input).properties;
  const inputs = Object.entries(tool.input.shape).map(([name, schema]) =>
    describeArgument(name, schema, words[name]?.description, lang),
  );
  return section({ name: tool.name, title: tool.title[lang], description: tool.description[lang] }, [
    ...(tool.heavy === true ? [TEXTS.heavy[lang], ''] : []),
    ...listed(TEXTS.needs[lang], inputs, TEXTS.noInput[lang], lang),
    `**${TEXTS.answers[lang]}**${COLON[lang]}${outlineFields(jsonSchema(tool.output, 'output')).join(', ')}`,
    '',
    `**${TEXTS.formula[lang]}**${COLON[lang]}${codeSpan(tool.formula)}`,
    '',
    `**${TEXTS.source[lang]}**${COLON[lang]}${tool.source}`,
    '',
    ...refusalLines(tool, refusals, lang),
    ...exampleLines(tool, result, lang),
  ]);
}

/** The same for a tool of the application, from what a client is told: it has neither formula nor example, since it answers on data. */
export function describeApplicationTool(tool: Tool, lang: Lang): string {
  const { name, title, description = '', annotations } = tool;
  const { properties = {}, required = [] } = Input.parse(tool.inputSchema);
  const inputs = Object.entries(properties).map(([argument, schema]) => {
    const parts = [
      schema.description ?? wordsFor(argument, lang).words,
      describeForm(schema, lang),
      required.includes(argument) || schema.default !== undefined ? undefined : TEXTS.optional[lang],
    ];
    return lineOf(argument, parts, lang);
  });
  const answers = outlineFields(Success.parse(tool.outputSchema).anyOf[0].properties.value ?? {});
  return section({ name, title: title ?? name, description }, [
    ...(annotations?.readOnlyHint === true ? [] : [TEXTS.writes[lang], '']),
    ...listed(TEXTS.needs[lang], inputs, TEXTS.noInput[lang], lang),
    ...(answers.length === 0 ? [] : [`**${TEXTS.answers[lang]}**${COLON[lang]}${answers.join(', ')}`]),
  ]);
}

type Head = { readonly name: string; readonly title: string; readonly description: string };

function section({ name, title, description }: Head, lines: readonly string[]): string {
  return [`### ${name}`, '', `*${title}.* ${description}`, '', ...lines].join('\n').trimEnd();
}

function listed(title: string, entries: readonly string[], none: string, lang: Lang): string[] {
  if (entries.length === 0) return [`**${title}**${COLON[lang]}${none}`, ''];
  return [`**${title}**`, '', ...entries.map((entry) => `- ${entry}`), ''];
}

/** `customersStart` – customers at the start; whole number, 0 or more; from: orders. */
function describeArgument(name: string, schema: z.ZodType, said: string | undefined, lang: Lang): string {
  const { unit, words } = wordsFor(name, lang);
  const isOptional = schema.safeParse(undefined).success;
  const kind = isMeasure(name) ? measures[name].from : null;
  const form = jsonSchema(schema, 'input');
  const parts = [
    words ?? said,
    isMeasure(name) && measures[name].unit === 'table' ? undefined : UNITS[unit]?.[lang],
    describeForm(form, lang),
    isOptional && form.default === undefined ? TEXTS.optional[lang] : undefined,
    kind === null ? undefined : `${TEXTS.from[lang]} \`${kind}\``,
  ];
  return lineOf(name, parts, lang);
}

function lineOf(name: string, parts: readonly (string | undefined)[], lang: Lang): string {
  const said = parts.flatMap((part) => (part === undefined ? [] : [part.replace(/\.$/, '')]));
  return `\`${name}\` – ${said.join(SEMICOLON[lang])}`;
}

/** Code that may hold backticks of its own. */
function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function wordsFor(name: string, lang: Lang): { unit: Unit; words: string | undefined } {
  const { unit, name: words } = describeInput(name);
  if (words[lang] !== name) return { unit, words: words[lang] };
  return isFactName(name)
    ? { unit: factDefinitions[name].unit, words: factDefinitions[name][lang] }
    : { unit: 'text', words: undefined };
}

function refusalLines(tool: ToolDefinition, refusals: readonly ToolRefusal[], lang: Lang): string[] {
  const fewest = Object.entries(tool.minimumFromData ?? {}).map(
    ([name, least]) =>
      `\`too_few\` – ${TEXTS.atLeast[lang]} ${least}${COLON[lang]}${isMeasure(name) ? wordsOfMeasure(name, lang) : name}`,
  );
  const said = refusals.map(({ code, messages, needs }) =>
    code === 'missing_input'
      ? `\`${code}\` – ${TEXTS.without[lang]} ${needs.map((need) => `\`${need}\``).join(', ')}`
      : `\`${code}\` – ${messages[lang].replaceAll('\n', ' ')}`,
  );
  return said.length + fewest.length === 0 ? [] : listed(TEXTS.refuses[lang], [...said, ...fewest], '', lang);
}

function wordsOfMeasure(name: MeasureName, lang: Lang): string {
  return `${measures[name][lang]} (\`${name}\`)`;
}

function exampleLines({ name, example }: ToolDefinition, result: ToolResult, lang: Lang): string[] {
  if (!result.ok) throw new Error(`${name}: its example is refused (${result.code}): ${result.message}`);
  return [
    `**${TEXTS.example[lang]}**`,
    '',
    '```text',
    `${name} ${shortenExample(example.input)}`,
    `→ ${shortenExample(result.value)}`,
    '```',
    '',
    `> ${result.reading[lang].replaceAll('\n', ' ')}`,
  ];
}
