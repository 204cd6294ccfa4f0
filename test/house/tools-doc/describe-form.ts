import { z } from 'zod';
import type { Bilingual, Lang } from '../../../src/domain/bilingual.ts';

const Node = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
type Node = z.infer<typeof Node>;

const WORDS = {
  number: { fr: 'nombre', en: 'number' },
  integer: { fr: 'entier', en: 'whole number' },
  boolean: { fr: '`true` ou `false`', en: '`true` or `false`' },
  string: { fr: 'texte', en: 'text' },
  date: { fr: 'jour, AAAA-MM-JJ', en: 'day, YYYY-MM-DD' },
  null: { fr: 'rien (`null`)', en: 'nothing (`null`)' },
  list: { fr: 'liste\u00a0: ', en: 'list: ' },
  byKey: { fr: 'objet, valeur par clé', en: 'object, a value by key' },
  object: { fr: 'objet ', en: 'object ' },
  any: { fr: 'valeur', en: 'value' },
  or: { fr: ' ou ', en: ' or ' },
  more: { fr: ' et plus', en: ' or more' },
  less: { fr: ' au plus', en: ' at most' },
  above: { fr: ', au-dessus de ', en: ', above ' },
  below: { fr: ', sous ', en: ', below ' },
  from: { fr: ' de ', en: ' from ' },
  to: { fr: ' à ', en: ' to ' },
  otherwise: { fr: ' par défaut', en: ' by default' },
} as const satisfies Record<string, Bilingual>;

/** A default longer than this is not printed: it is a table of thresholds, found in the conventions. */
const LONGEST_DEFAULT = 24;
/** Fields of an object that are named; one with more is only called an object. */
const MOST_FIELDS = 12;

/** What a JSON Schema accepts, in words: « entier de 1 à 730, 365 par défaut ». */
export function describeForm(schema: unknown, lang: Lang): string {
  const node = Node.parse(schema);
  const { default: usual } = node;
  const shown = usual === undefined ? '' : (JSON.stringify(usual) ?? '');
  const said = shown === '' || shown.length > LONGEST_DEFAULT ? '' : `, ${code(usual, lang)}${WORDS.otherwise[lang]}`;
  return `${formOf(node, lang)}${said}`;
}

function formOf(node: Node, lang: Lang): string {
  const { type, enum: choices, const: only, format, anyOf, oneOf, items, properties } = node;
  const branches = anyOf ?? oneOf;
  if (Array.isArray(type)) return type.map((one) => formOf({ ...node, type: one }, lang)).join(WORDS.or[lang]);
  if (branches !== undefined)
    return [...new Set(branches.map((branch) => formOf(Node.parse(branch), lang)))].join(WORDS.or[lang]);
  if (only !== undefined) return code(only, lang);
  if (choices !== undefined)
    return eitherOf(
      choices.map((choice) => code(choice, lang)),
      lang,
    );
  if (type === 'number' || type === 'integer') return `${WORDS[type][lang]}${boundsOf(node, lang)}`;
  if (type === 'array')
    return `${WORDS.list[lang]}${items === undefined ? WORDS.any[lang] : formOf(Node.parse(items), lang)}`;
  if (type === 'object') return objectForm(properties, node.required ?? [], lang);
  if (type === 'string') return WORDS[format === 'date' ? 'date' : 'string'][lang];
  if (type === 'boolean' || type === 'null') return WORDS[type][lang];
  return WORDS.any[lang];
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Node, lang: Lang): string {
  const shown = (bound: number) => localised(bound, lang);
  if (minimum !== undefined && maximum !== undefined)
    return `${WORDS.from[lang]}${shown(minimum)}${WORDS.to[lang]}${shown(maximum)}`;
  const bounds = [
    minimum === undefined ? '' : `, ${shown(minimum)}${WORDS.more[lang]}`,
    exclusiveMinimum === undefined ? '' : `${WORDS.above[lang]}${shown(exclusiveMinimum)}`,
    exclusiveMaximum === undefined ? '' : `${WORDS.below[lang]}${shown(exclusiveMaximum)}`,
    maximum === undefined ? '' : `, ${shown(maximum)}${WORDS.less[lang]}`,
  ];
  return bounds.join('');
}

function objectForm(properties: Node['properties'], required: readonly string[], lang: Lang): string {
  const names = Object.keys(properties ?? {});
  if (names.length === 0) return WORDS.byKey[lang];
  const shown = names.slice(0, MOST_FIELDS).map((name) => `${name}${required.includes(name) ? '' : '?'}`);
  return `${WORDS.object[lang]}\`{${[...shown, ...(names.length > MOST_FIELDS ? ['…'] : [])].join(', ')}}\``;
}

/** The fields of an answer with what they hold, one level deep: `rate`, `months[] {month, orders}`. */
export function outlineFields(schema: unknown): string[] {
  const { properties = {}, required = [] } = Node.parse(schema);
  return Object.entries(properties).map(([name, inner]) => {
    const mark = required.includes(name) ? '' : '?';
    const { list, names } = fieldsIn(Node.parse(inner));
    const within = names.slice(0, MOST_FIELDS);
    const fields =
      names.length === 0 ? '' : ` {${[...within, ...(names.length > MOST_FIELDS ? ['…'] : [])].join(', ')}}`;
    return `\`${name}${list ? '[]' : ''}${mark}${fields}\``;
  });
}

function fieldsIn(node: Node): { list: boolean; names: string[] } {
  if (node.type === 'array')
    return { list: true, names: node.items === undefined ? [] : fieldsIn(Node.parse(node.items)).names };
  const branches = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].map((branch) => fieldsIn(Node.parse(branch)));
  const [first] = branches.filter(({ names, list }) => list || names.length > 0);
  return first ?? { list: false, names: Object.keys(node.properties ?? {}) };
}

function eitherOf(choices: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { type: 'disjunction' }).format(choices);
}

function code(value: unknown, lang: Lang): string {
  return typeof value === 'number'
    ? localised(value, lang)
    : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function localised(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 6 }).format(value);
}
