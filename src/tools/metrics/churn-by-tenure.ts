import { z } from 'zod';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatShare } from '../../language/format-number.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import { compareLifetimes, LifetimeTrend } from '../compare-lifetimes.ts';
import { countChurn, PooledChurn, poolChurn } from '../count-churn.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { BASELINE_MONTHS, ChurnAlarm, raiseChurnAlarm } from '../raise-churn-alarm.ts';
import { ChurnMonth, readChurnMonths } from '../read-churn-months.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

/**
 * Churn seen in orders, month by month, of early customers (last purchase within 90 days of the first) and of established ones:
 * a customer is lost once silent for longer than max(90 days, 3 × own rhythm). A figure and an alert; confused with the monthly churn
 * of subscriptions, which is a recorded fact. Minimum data: one month late enough for a loss to be seen at the base's rhythm, with
 * thirty customers at risk; four for a usual level.
 */
export default defineTool({
  name: 'churn_by_tenure',
  title: { fr: 'Attrition par ancienneté', en: 'Churn by tenure' },
  description: {
    fr: 'Clients perdus chaque mois d’après leur silence, clients récents et clients établis à part, niveau habituel, pic éventuel et tendance de la durée de vie. À ne pas confondre avec l’attrition mensuelle d’abonnements.',
    en: 'Customers lost each month, judged by their silence, recent and established ones apart, with the usual level, any spike and the lifetime trend. Not the monthly churn of subscriptions.',
  },
  formula:
    'rate = lost / atRisk; early, late, overall: last 3 comparable months; comparable: begins (90 + max(90, 3 × base’s median gap)) days after the first order or later; baseline = median of the earlier rates, from 3 on; chance = h + 1.96 √(h (1 − h) / atRisk of the last month), h = upper Wilson end of the earlier months; spike: last > max(chance, 2 × baseline); alertThreshold = max(chance, min(2 × baseline, mean + 2 sd of the previous 6))',
  source: 'convention; intervals: Wilson 1927, Newcombe 1998, 95 %',
  input: z.object({
    tenureMonths: measures.tenureMonths.schema,
    churnKnownFrom: measures.churnKnownFrom.schema.optional(),
  }),
  output: z.object({
    months: z.array(ChurnMonth),
    early: PooledChurn,
    late: PooledChurn,
    overall: PooledChurn,
    last: z.object({ month: z.string(), rate: share }),
    ...ChurnAlarm.shape,
    lifetimeTrend: LifetimeTrend.nullable(),
  }),
  example: {
    input: {
      tenureMonths: {
        month: ['2024-07', '2024-07', '2024-08', '2024-08'],
        early: [1, 0, 1, 0],
        activeAtStart: [100, 200, 100, 300],
        lost: [0, 0, 20, 20],
        comparable: [0, 0, 1, 1],
      },
    },
    output: {
      months: [
        {
          month: '2024-07',
          early: { atRisk: 100, lost: 0, rate: null },
          late: { atRisk: 200, lost: 0, rate: null },
          rate: null,
          comparable: false,
        },
        {
          month: '2024-08',
          early: { atRisk: 100, lost: 20, rate: 0.2 },
          late: { atRisk: 300, lost: 20, rate: 0.0667 },
          rate: 0.1,
          comparable: true,
        },
      ],
      early: { atRisk: 100, lost: 20, rate: 0.2, interval: { low: 0.1334, high: 0.2888 } },
      late: { atRisk: 300, lost: 20, rate: 0.0667, interval: { low: 0.0436, high: 0.1007 } },
      overall: { atRisk: 400, lost: 40, rate: 0.1, interval: { low: 0.0743, high: 0.1333 } },
      last: { month: '2024-08', rate: 0.1 },
      baseline: null,
      alertThreshold: null,
      spike: false,
      alert: false,
      lifetimeTrend: null,
    },
  },
  run({ tenureMonths, churnKnownFrom }) {
    const fault = findTableFault('tenureMonths', tenureMonths, TENURE_COLUMNS) ?? findExcessLoss(tenureMonths);
    if (fault !== null) return fault;
    const months = readChurnMonths(tenureMonths);
    const comparable = months.filter((month) => month.comparable);
    if (comparable.length === 0) return refuseTooEarly(churnKnownFrom);
    const rated = comparable.flatMap(({ month, early, late, rate }) =>
      rate === null ? [] : [{ ...addCounts(early, late), month, rate }],
    );
    const last = rated.at(-1);
    if (last === undefined) {
      const most = Math.max(...comparable.map(({ early, late }) => early.atRisk + late.atRisk));
      return refuseTooFew(most, 'tenureMonths', {
        fr: 'clients actifs au début d’un mois',
        en: 'customers active at the start of a month',
      });
    }
    const window = comparable.slice(-defaults.churnWindowMonths);
    const [early, late] = [window.map((month) => month.early), window.map((month) => month.late)];
    return answer({
      months,
      early: poolChurn(early),
      late: poolChurn(late),
      overall: poolChurn(early.map((each, row) => addCounts(each, late[row]))),
      last: { month: last.month, rate: last.rate },
      ...raiseChurnAlarm(rated),
      lifetimeTrend: compareLifetimes(comparable),
    });
  },
  reading({ months, last, baseline, early, late }) {
    const known = months.filter(({ rate }) => rate !== null).length;
    const say = (lang: 'fr' | 'en') => ({
      last: formatShare(last.rate, lang),
      usual: baseline === null ? null : formatShare(baseline, lang),
      early: early.rate === null ? '–' : formatShare(early.rate, lang),
      late: late.rate === null ? '–' : formatShare(late.rate, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Attrition d’après les commandes, ${formatPeriod(last.month, 'fr')} : ${fr.last}, ${fr.usual === null ? `sans niveau habituel encore connu (mois mesurés : ${known}, il en faut ${USUAL_MONTHS})` : `pour un niveau habituel de ${fr.usual}`} ; sur les derniers mois observés, ${fr.early} par mois chez les clients récents et ${fr.late} chez les clients établis.`,
      en: `Churn from orders, ${formatPeriod(last.month, 'en')}: ${en.last}, ${en.usual === null ? `with no usual level known yet (months measured: ${known}; ${USUAL_MONTHS} are needed)` : `against a usual level of ${en.usual}`}; over the last months observed, ${en.early} a month among recent customers and ${en.late} among established ones.`,
    };
  },
});

/** A usual level is told from the months before the last one. */
const USUAL_MONTHS = BASELINE_MONTHS + 1;

const TENURE_COLUMNS = { early: 'flag', activeAtStart: 'count', lost: 'count', comparable: 'flag' } as const;

function refuseTooEarly(knownFrom: string | undefined) {
  const first =
    knownFrom === undefined
      ? {
          fr: 'il faut un mois complet, qui commence au moins (90 + max(90, 3 × délai médian entre deux achats)) jours après la première commande',
          en: 'a full month is needed, which begins at least (90 + max(90, 3 × median gap between purchases)) days after the first order',
        }
      : {
          fr: `au rythme d’achat de la base, le premier mois mesurable est complet le ${knownFrom}`,
          en: `at the base’s rhythm, the first month that can be measured is complete on ${knownFrom}`,
        };
  return refuse(
    'too_short',
    {
      fr: `L’attrition n’est pas connaissable sur ces mois : l’historique y est trop court pour voir partir un client ; ${first.fr}. Chargez un historique plus ancien, ou attendez.`,
      en: `Churn cannot be known in these months: the history is too short there to see a customer leave; ${first.en}. Load an older history, or wait.`,
    },
    ['tenureMonths'],
  );
}

function findExcessLoss({ activeAtStart, lost, month }: MeasureValues['tenureMonths']) {
  const row = month.findIndex((_, index) => (lost[index] ?? 0) > (activeAtStart[index] ?? 0));
  if (row === -1) return null;
  return refuse(
    'out_of_domain',
    {
      fr: `En ${formatPeriod(month[row] ?? '', 'fr')}, plus de clients perdus que de clients actifs au début. Corrigez \`lost\` ou \`activeAtStart\`.`,
      en: `In ${formatPeriod(month[row] ?? '', 'en')}, more customers lost than were active at the start. Correct \`lost\` or \`activeAtStart\`.`,
    },
    ['tenureMonths'],
  );
}

function addCounts(early: { atRisk: number; lost: number }, late = { atRisk: 0, lost: 0 }) {
  return countChurn(early.atRisk + late.atRisk, early.lost + late.lost);
}
