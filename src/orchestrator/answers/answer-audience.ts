import type { Request } from '../../domain/reading.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';
import { findSegment } from './find-segment.ts';

const CALL = 'audience.rfm_segments';

/**
 * Customers asked for by criteria: the definition read back and, when a criterion is an RFM segment and data are loaded, how many
 * it holds. The list itself is not made yet, and the answer says so.
 */
export async function answerAudience(
  { criteria }: Extract<Request, { kind: 'audience' }>,
  { ledger, lang, dataset }: AnswerContext,
): Promise<Answer> {
  const read = lang === 'fr' ? readBackFrench(criteria) : readBackEnglish(criteria);
  const segment = criteria.map(findSegment).find((id) => id !== null) ?? null;
  const counted = dataset === null || segment === null ? null : await countSegment(segment, dataset, { ledger, lang });
  const alone = criteria.length === 1 && counted?.count !== undefined;
  const count = alone ? (counted?.count ?? null) : null;
  const lines = [
    read,
    ...(counted === null ? [] : [counted.line, ...(alone || counted.count === undefined ? [] : [MOST[lang]])]),
    NOT_YET[lang],
    meanwhile(dataset, segment, lang),
  ];
  return { outcome: 'answered', lines, fields: { audience: { criteria: [...criteria], count } } };
}

const MOST = {
  fr: 'C’est un maximum : les autres critères ne sont pas encore comptés.',
  en: 'That is a maximum: the other criteria are not counted yet.',
} as const;

const NOT_YET = {
  fr: 'La commande qui sort la liste (`fidelio audience`) n’existe pas encore : rien n’a été exporté.',
  en: 'The command that makes the list (`fidelio audience`) is not there yet: nothing has been exported.',
} as const;

function readBackFrench(criteria: readonly string[]): string {
  return criteria.length === 0
    ? 'Liste de clients demandée, sans critère précis : dites lesquels (segment, lieu, achats, date de la dernière commande).'
    : `Audience lue : ${criteria.map((criterion) => `« ${criterion} »`).join(' et ')}.`;
}

function readBackEnglish(criteria: readonly string[]): string {
  return criteria.length === 0
    ? 'You ask for a list of customers, without a criterion: say which ones (segment, place, purchases, date of the last order).'
    : `Audience read: ${criteria.map((criterion) => `“${criterion}”`).join(' and ')}.`;
}

type Counted = { line: string; count?: number };

async function countSegment(
  segment: string,
  dataset: string,
  { ledger, lang }: Pick<AnswerContext, 'ledger' | 'lang'>,
): Promise<Counted> {
  const index = rfmSegments.findIndex(({ id }) => id === segment);
  const name = rfmSegments[index]?.name[lang] ?? segment;
  const result = await ledger.call(CALL, 'rfm_segments', { dataset });
  if (!result.ok) return { line: result.messages[lang] };
  const path = `/segments/${index}/customers`;
  const id = ledger.take({ id: `audience.${segment}.customers`, call: CALL, path, unit: 'count', label: name });
  const count = ledger.number(id);
  if (id === null || count === null) return { line: NO_COUNT[lang] };
  const line =
    lang === 'fr'
      ? `Clients du segment ${name} dans vos données : {{figure:${id}}}.`
      : `Customers in the ${name} segment of your data: {{figure:${id}}}.`;
  return { line, count };
}

const NO_COUNT = {
  fr: 'Vos données ne permettent pas de compter ce segment.',
  en: 'Your data do not allow this segment to be counted.',
} as const;

function meanwhile(dataset: string | null, segment: string | null, lang: AnswerContext['lang']): string {
  const words = {
    fr: {
      load: 'En attendant, chargez vos commandes (`fidelio ask "…" --data FICHIER`) pour compter chaque segment RFM, et appliquez ces critères dans votre outil d’envoi, aux seuls clients qui ont donné leur accord.',
      apply:
        'En attendant, appliquez ces critères dans votre outil d’envoi, aux seuls clients qui ont donné leur accord.',
      count:
        'En attendant, demandez un segment RFM (« les champions », « les clients à risque ») : je peux le compter dans vos données.',
    },
    en: {
      load: 'Meanwhile, load your orders (`fidelio ask "…" --data FILE`) to count each RFM segment, and apply these criteria in your mailing tool, to customers who gave consent only.',
      apply: 'Meanwhile, apply these criteria in your mailing tool, to customers who gave consent only.',
      count: 'Meanwhile, ask for an RFM segment (“the champions”, “at-risk customers”): I can count it in your data.',
    },
  } as const;
  if (dataset === null) return words[lang].load;
  return segment === null ? words[lang].count : words[lang].apply;
}
