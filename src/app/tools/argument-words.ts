import type { Bilingual } from '../../domain/bilingual.ts';
import { factDefinitions } from '../../domain/facts.ts';

const FACTS = Object.keys(factDefinitions).join(', ');

/** What the arguments that application tools share mean, for the lists that clients read. */
export const argumentWords = {
  message: {
    fr: 'Ce que dit ou demande l’utilisateur, mot pour mot, en français ou en anglais.',
    en: 'What the user says or asks, word for word, in French or English.',
  },
  dataset: {
    fr: 'Identifiant donné par `datasets` ; par défaut, le premier, sauf si l’appel apporte ses propres faits.',
    en: 'Id given by `datasets`; by default the first one, unless the call brings facts of its own.',
  },
  facts: {
    fr: `Ce que l’on sait, par nom : ${FACTS}. Taux en ratios, durées dans l’unité du nom.`,
    en: `What is known, by name: ${FACTS}. Rates as ratios, durations in the unit of the name.`,
  },
  industry: {
    fr: 'Secteur, quand on le connaît : il décide des références.',
    en: 'Industry, when it is known: it decides the benchmarks.',
  },
  state: {
    fr: 'Le `state` du tour précédent, tel quel ; absent au premier.',
    en: 'The `state` of the turn before, as it came; absent at the first.',
  },
  client: {
    fr: 'Nom de l’entreprise, pour le titre.',
    en: 'Name of the business, for the title.',
  },
  lang: { fr: 'Langue de la réponse.', en: 'Language of the answer.' },
  detail: {
    fr: '`markdown` : le document à lire. `full` : aussi le JSON, bien plus long.',
    en: '`markdown`: the document to read. `full`: the JSON too, many times longer.',
  },
  path: {
    fr: 'Fichier, dans un dossier que l’utilisateur a ouvert au serveur ; ou chemin relatif à ce dossier.',
    en: 'File, in a folder the user opened to the server; or a path relative to that folder.',
  },
  rows: {
    fr: 'Lignes collées, en-tête compris : au plus 10 000.',
    en: 'Pasted lines, header included: at most 10,000.',
  },
  kind: {
    fr: 'Ce que sont les lignes, quand les colonnes ne suffisent pas à le dire.',
    en: 'What the rows are, when the columns do not tell.',
  },
  map: {
    fr: 'Champ → en-tête de sa colonne, quand elle n’est pas reconnue : {"customer": "Client n°"}.',
    en: 'Field → header of its column, when it is not recognised: {"customer": "Client no."}.',
  },
  dateOrder: {
    fr: 'Ordre des dates qui se lisent de deux façons.',
    en: 'Order of dates that read two ways.',
  },
  timeZone: {
    fr: 'Fuseau des dates qui portent un décalage, comme Europe/Paris.',
    en: 'Time zone of dates that carry an offset, such as Europe/Paris.',
  },
  currency: {
    fr: 'Code ISO : seules comptent les lignes dans cette devise.',
    en: 'ISO code: only rows in this currency count.',
  },
  duplicates: {
    fr: 'Lignes peut-être déjà importées : les laisser de côté, ou les ajouter.',
    en: 'Rows that may have been imported before: leave them out, or add them.',
  },
  encoding: {
    fr: 'Encodage du texte, quand il ne se reconnaît pas.',
    en: 'Encoding of the text, when it is not recognised.',
  },
  scale: {
    fr: 'Échelle des notes d’une enquête, quand elles ne la disent pas.',
    en: 'Scale of the marks of a survey, when they do not tell.',
  },
  dryRun: {
    fr: 'Montre ce qui serait lu, et n’écrit rien.',
    en: 'Shows what would be read, and writes nothing.',
  },
} as const satisfies Record<string, Bilingual>;
