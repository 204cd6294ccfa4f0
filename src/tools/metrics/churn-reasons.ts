import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { type ChurnReasonId, churnReasons } from '../../knowledge/churn-reasons.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { readChurnReason } from '../contracts/read-churn-reason.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';

const IDS = [
  'price',
  'fit',
  'experience',
  'competitor',
  'no-need',
  'other',
] as const satisfies readonly ChurnReasonId[];

/**
 * Why customers leave: what was written at departure, read as six reasons, each with its share and what corrects it. Words
 * that are not known count as other, and are counted apart; nothing that was written leaves the tool. Confused with causes
 * of churn: it is what people say. Minimum data: one departure; thirty for shares.
 */
export default defineTool({
  name: 'churn_reasons',
  title: { fr: 'Motifs de départ', en: 'Reasons for leaving' },
  description: {
    fr: 'Départs répartis en six motifs (prix, produit inadapté, mauvaise expérience, concurrent, plus de besoin, autre ou inconnu), avec leur part et l’action qui corrige. Lus dans le motif saisi, à défaut dans le commentaire ; aucun texte ne sort, seulement des nombres.',
    en: 'Departures by six reasons (price, product fit, bad experience, competitor, no longer needed, other or unknown), with their share and the action that corrects. Read from the reason given, else from the comment; no text comes out, only counts.',
  },
  formula: 'share = departures of the reason / departures; known = departures whose reason is not other / departures',
  source: 'reference framework (six reasons); words that name them: convention; interval: Wilson 1927, 95 %',
  input: z.object({ departureReasons: measures.departureReasons.schema }),
  output: z.object({
    departures: count,
    reasons: z.array(
      z.object({
        id: z.enum(IDS),
        name: Bilingual,
        departures: count,
        share: share.nullable(),
        interval: Interval.nullable(),
        corrective: Bilingual,
      }),
    ),
    knownShare: share,
    blank: count,
    unread: count,
    fromComment: count,
    largest: z.enum(IDS).nullable(),
  }),
  example: {
    input: {
      departureReasons: {
        reason: ['too expensive', 'trop cher', 'switched to a competitor', 'other', ''],
        comment: ['', '', '', 'the app crashes', ''],
        departures: [30, 20, 20, 10, 20],
      },
    },
    output: {
      departures: 100,
      reasons: [
        { ...reasonOf('price'), departures: 50, share: 0.5, interval: { low: 0.4038, high: 0.5962 } },
        { ...reasonOf('fit'), departures: 0, share: 0, interval: { low: 0, high: 0.037 } },
        { ...reasonOf('experience'), departures: 10, share: 0.1, interval: { low: 0.0552, high: 0.1744 } },
        { ...reasonOf('competitor'), departures: 20, share: 0.2, interval: { low: 0.1334, high: 0.2888 } },
        { ...reasonOf('no-need'), departures: 0, share: 0, interval: { low: 0, high: 0.037 } },
        { ...reasonOf('other'), departures: 20, share: 0.2, interval: { low: 0.1334, high: 0.2888 } },
      ],
      knownShare: 0.8,
      blank: 20,
      unread: 0,
      fromComment: 10,
      largest: 'price',
    },
  },
  run({ departureReasons }) {
    const fault = findTableFault('departureReasons', departureReasons, { departures: 'count' });
    if (fault !== null) return fault;
    const tally = { byId: new Map<ChurnReasonId, number>(), all: 0, blank: 0, unread: 0, fromComment: 0 };
    departureReasons.reason.forEach((reason, row) => {
      const many = departureReasons.departures[row] ?? 0;
      const comment = departureReasons.comment[row] ?? '';
      const read = readDeparture(reason, comment);
      tally.byId.set(read.id, (tally.byId.get(read.id) ?? 0) + many);
      tally.all += many;
      if (read.by === 'comment') tally.fromComment += many;
      if (read.by === 'nothing') tally[reason.trim() === '' && comment.trim() === '' ? 'blank' : 'unread'] += many;
    });
    const { byId, all, ...counts } = tally;
    if (all === 0) return NOBODY;
    const isEnough = all >= defaults.maturedMinimum;
    const reasons = IDS.map((id) => {
      const departures = byId.get(id) ?? 0;
      return {
        ...{ ...reasonOf(id), departures },
        share: isEnough ? departures / all : null,
        interval: isEnough ? wilsonInterval(departures, all) : null,
      };
    });
    const named = reasons.filter(({ id, departures }) => id !== 'other' && departures > 0);
    const largest = named.reduce<(typeof named)[number] | null>(
      (most, each) => (most === null || each.departures > most.departures ? each : most),
      null,
    );
    const known = all - (byId.get('other') ?? 0);
    return answer({ departures: all, reasons, knownShare: known / all, ...counts, largest: largest?.id ?? null });
  },
  reading({ departures, reasons, knownShare, largest }) {
    const first = reasons.find(({ id }) => id === largest);
    const known = { fr: formatShare(knownShare, 'fr'), en: formatShare(knownShare, 'en') };
    if (first === undefined)
      return {
        fr: `Départs : ${formatCount(departures, 'fr')}, aucun avec un motif connu. Posez une question courte au moment du départ.`,
        en: `Departures: ${formatCount(departures, 'en')}, none with a known reason. Ask one short question on the way out.`,
      };
    const part = (lang: 'fr' | 'en') =>
      first.share === null ? formatCount(first.departures, lang) : formatShare(first.share, lang);
    return {
      fr: `Départs : ${formatCount(departures, 'fr')} ; motif connu pour ${known.fr}. Premier motif : ${first.name.fr.toLowerCase()} (${part('fr')}). ${first.corrective.fr}`,
      en: `Departures: ${formatCount(departures, 'en')}; reason known for ${known.en}. First reason: ${first.name.en.toLowerCase()} (${part('en')}). ${first.corrective.en}`,
    };
  },
});

const NOBODY = refuse(
  'too_few',
  {
    fr: 'Aucun départ dans les données ou la période : chargez les résiliations avec leur motif.',
    en: 'No departure in the data or the period: load cancellations with their reason.',
  },
  ['departureReasons'],
);

/** By the reason; by the comment where the reason is not known. */
function readDeparture(reason: string, comment: string): { id: ChurnReasonId; by: 'reason' | 'comment' | 'nothing' } {
  const said = readChurnReason(reason);
  if (said !== null && said !== 'other') return { id: said, by: 'reason' };
  const added = readChurnReason(comment);
  if (added !== null && added !== 'other') return { id: added, by: 'comment' };
  return { id: 'other', by: said === 'other' && reason.trim() !== '' ? 'reason' : 'nothing' };
}

function reasonOf(id: (typeof IDS)[number]) {
  const { name, corrective } = churnReasons.find((each) => each.id === id) ?? { name: NONE, corrective: NONE };
  return { id, name, corrective };
}

const NONE = { fr: '–', en: '–' };
