import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { DatasetCard } from '../../domain/measure-source.ts';
import type { ToolResult } from '../../domain/tool-result.ts';
import { formatCount } from '../../language/format-number.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';

const WORDS = {
  title: { fr: 'Jeu de données', en: 'Data set' },
  id: { fr: 'Identifiant (argument `dataset`) : ', en: 'Id (argument `dataset`): ' },
  kinds: { fr: 'Contenu : ', en: 'Contents: ' },
  rows: { fr: 'Lignes lues : ', en: 'Rows read: ' },
  period: { fr: 'Premier et dernier jour : ', en: 'First and last day: ' },
  asOf: { fr: 'Jour auquel on se place : ', en: 'Analysis stands on: ' },
  customers: { fr: 'Clients : ', en: 'Customers: ' },
  currency: { fr: 'Devise : ', en: 'Currency: ' },
  notStated: { fr: 'non précisée', en: 'not stated' },
  timeZone: { fr: 'Fuseau : ', en: 'Time zone: ' },
  digest: { fr: 'Empreinte : ', en: 'Digest: ' },
} as const satisfies Record<string, Bilingual>;

/** What a data set holds, in numbers and our own words: no value of a row, no header, nobody's name. */
export function datasetPage(
  { id, kinds, rows, from, to, digest }: DatasetCard,
  readiness: ToolResult,
  lang: Lang,
): string {
  const population = readiness.ok ? readiness.population : undefined;
  const lines = [
    `${WORDS.id[lang]}\`${plainMarkdown(id)}\``,
    `${WORDS.kinds[lang]}${kinds.join(', ')}`,
    `${WORDS.rows[lang]}${formatCount(rows, lang)}`,
    ...(from === null || to === null ? [] : [`${WORDS.period[lang]}${from} – ${to}`]),
    ...(population === undefined
      ? []
      : [
          ...(population.asOf === null ? [] : [`${WORDS.asOf[lang]}${population.asOf}`]),
          `${WORDS.customers[lang]}${formatCount(population.customers, lang)}`,
          `${WORDS.currency[lang]}${population.currency ?? WORDS.notStated[lang]}`,
          `${WORDS.timeZone[lang]}${population.timeZone}`,
        ]),
    `${WORDS.digest[lang]}${digest}`,
  ];
  const state = readiness.ok ? readiness.reading[lang] : readiness.messages[lang];
  return `# ${WORDS.title[lang]} ${plainMarkdown(id)}\n\n${state}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
