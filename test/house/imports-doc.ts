import { CUSTOMER_WORDS, EMAIL_WORDS } from '../../src/dataset/kinds/customer-words.ts';
import type { FieldDefinition, FieldType, Kind } from '../../src/dataset/kinds/define-kind.ts';
import { kinds } from '../../src/dataset/kinds/kinds.ts';
import { ORDER_ID_WORDS } from '../../src/dataset/kinds/order-words.ts';
import type { Platform } from '../../src/dataset/platforms/platform.ts';
import { platforms } from '../../src/dataset/platforms/platforms.ts';
import type { Bilingual, Lang } from '../../src/domain/bilingual.ts';

const TYPES: Readonly<Record<FieldType, Bilingual>> = {
  customer: { fr: 'client', en: 'customer' },
  id: { fr: 'identifiant', en: 'identifier' },
  day: { fr: 'jour', en: 'day' },
  amount: { fr: 'montant', en: 'amount' },
  number: { fr: 'nombre', en: 'number' },
  score: { fr: 'note', en: 'score' },
  flag: { fr: 'oui ou non', en: 'yes or no' },
  text: { fr: 'texte', en: 'text' },
  currency: { fr: 'devise', en: 'currency' },
};

/** Vocabularies that many kinds share: written once, then named. */
const SHARED: readonly { name: Bilingual; words: readonly string[] }[] = [
  { name: { fr: 'en-têtes de client', en: 'customer headers' }, words: CUSTOMER_WORDS },
  { name: { fr: 'en-têtes d’e-mail', en: 'e-mail headers' }, words: EMAIL_WORDS },
  { name: { fr: 'en-têtes de commande', en: 'order headers' }, words: ORDER_ID_WORDS },
];

const TEXTS = {
  title: { fr: 'Les fichiers que Fidelio lit', en: 'The files Fidelio reads' },
  intro: {
    fr: [
      'Fidelio reconnaît ce que contient un fichier à ses colonnes, une à une pour les exports ci-dessous, par leur nom pour les autres.',
      'La casse, les accents, les espaces, la ponctuation, les petits mots (de, du, the…) et ce qui est entre parenthèses ne comptent pas : « N° de client » et `nClient` sont le même en-tête. Les listes ci-dessous sont écrites ainsi, par ordre de préférence.',
      'Quand rien ou plusieurs choses sont reconnues, le fichier est refusé, avec l’option à donner : `--as TYPE` dit ce qu’il contient, `--map CHAMP=COLONNE` désigne une colonne.',
    ],
    en: [
      'Fidelio recognises what a file holds by its columns: one by one for the exports below, by their names for all others.',
      'Case, accents, spaces, punctuation, small words (of, the, de…) and what stands in brackets do not count: “Customer ID” and `customer_id` are the same header. The lists below are written that way, in order of preference.',
      'When nothing or several things are recognised the file is refused, with the option to give: `--as KIND` says what it holds, `--map FIELD=COLUMN` names a column.',
    ],
  },
  shared: { fr: 'En-têtes communs', en: 'Shared headers' },
  kinds: { fr: 'Types de données', en: 'Kinds of data' },
  platforms: { fr: 'Exports connus', en: 'Known exports' },
  row: { fr: 'Une ligne :', en: 'One row:' },
  needs: { fr: 'Il faut :', en: 'It needs:' },
  and: { fr: ' et ', en: ' and ' },
  or: { fr: ', ou ', en: ', or ' },
  kept: {
    fr: 'Les autres colonnes sont gardées aussi.',
    en: 'All other columns are kept too.',
  },
  fieldsHead: {
    fr: '| champ | sens | type | en-têtes reconnus |',
    en: '| field | meaning | type | headers recognised |',
  },
  required: { fr: ' (obligatoire)', en: ' (required)' },
  questions: { fr: 'les questions qui en parlent', en: 'questions that speak of it' },
  readAs: { fr: 'Lu comme :', en: 'Read as:' },
  knownBy: { fr: 'Reconnu à :', en: 'Recognised by:' },
  columnsHead: { fr: '| champ | sens | colonne de l’export |', en: '| field | meaning | column of the export |' },
  guessed: { fr: 'trouvé d’après son en-tête', en: 'found by its header' },
} as const;

/** What the program can read, written from the kinds and platforms it knows. */
export function writeImportsDoc(lang: Lang): string {
  const sections = [
    `# ${TEXTS.title[lang]}`,
    TEXTS.intro[lang].join('\n'),
    `## ${TEXTS.kinds[lang]}`,
    ...Object.values(kinds).map((kind) => describeKind(kind, lang)),
    `## ${TEXTS.shared[lang]}`,
    SHARED.map(({ name, words }) => `- *${name[lang]}* – ${listWords(words)}`).join('\n'),
    `## ${TEXTS.platforms[lang]}`,
    ...platforms.map((platform) => describePlatform(platform, lang)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function describeKind(kind: Kind, lang: Lang): string {
  const needs = kind.requires.map((fields) => fields.map((field) => `\`${field}\``).join(TEXTS.and[lang]));
  const rows = Object.entries(kind.fields).map(([field, definition]) => {
    const required = definition.required ? TEXTS.required[lang] : '';
    return `| \`${field}\` | ${definition.name[lang]}${required} | ${TYPES[definition.type][lang]} | ${describeWords(definition, lang)} |`;
  });
  return [
    `### ${kind.name[lang]} (\`${kind.id}\`)`,
    '',
    `${TEXTS.row[lang]} ${kind.row[lang]}. ${TEXTS.needs[lang]} ${needs.join(TEXTS.or[lang])}.${kind.open ? ` ${TEXTS.kept[lang]}` : ''}`,
    '',
    TEXTS.fieldsHead[lang],
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function describeWords({ words, sentence }: FieldDefinition, lang: Lang): string {
  const shared = SHARED.filter((list) => list.words.every((word) => words.includes(word)));
  const own = words.filter((word) => !shared.some((list) => list.words.includes(word)));
  const parts = [
    ...shared.map(({ name }) => `*${name[lang]}*`),
    ...(own.length === 0 ? [] : [listWords(own)]),
    ...(sentence === undefined ? [] : [`*${TEXTS.questions[lang]}*`]),
  ];
  return parts.join(', ');
}

const listWords = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ');

function describePlatform({ name, kind, signatures, columns, guessed = [], notes }: Platform, lang: Lang): string {
  const fields = kinds[kind].fields;
  const meaning = (field: string): string => fields[field]?.name[lang] ?? '';
  const proofs = signatures.map((set) => set.map((header) => `\`${header}\``).join(', '));
  return [
    `### ${name[lang]}`,
    '',
    `${TEXTS.readAs[lang]} ${kinds[kind].name[lang]} (\`${kind}\`). ${TEXTS.knownBy[lang]} ${proofs.join(TEXTS.or[lang])}.`,
    '',
    TEXTS.columnsHead[lang],
    '|---|---|---|',
    ...Object.entries(columns).map(
      ([field, headers]) =>
        `| \`${field}\` | ${meaning(field)} | ${headers.map((header) => `\`${header}\``).join(TEXTS.or[lang])} |`,
    ),
    ...guessed.map((field) => `| \`${field}\` | ${meaning(field)} | ${TEXTS.guessed[lang]} |`),
    '',
    ...notes.map((note) => `- ${note[lang]}`),
  ].join('\n');
}
