import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { type MeasureName, measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { healthSignalLimits } from '../../knowledge/health-signal-limits.ts';
import { healthRhythm, healthSignals } from '../../knowledge/health-signals.ts';
import { formatCount } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { readChannels } from '../satisfaction/read-channel-signal.ts';
import { readQuestions, readTicketWeeks } from '../satisfaction/read-ticket-signals.ts';
import { readOnboarding, readUsage } from '../satisfaction/read-usage-signals.ts';
import { type SignalLevel, SignalReading, unknownLevel } from '../satisfaction/signal-reading.ts';

const SERVICE_EVENT: Bilingual = {
  fr: 'Aucun fichier ne dit les pannes, les changements du produit ni les pics de charge : il faut un journal des incidents.',
  en: 'No file tells of outages, product changes or load peaks: an incident log is needed.',
};

const input = z.object({
  ticketWeeks: measures.ticketWeeks.schema.optional(),
  newcomerQuestions: measures.newcomerQuestions.schema.optional(),
  usageChanges: measures.usageChanges.schema.optional(),
  onboardingWindows: measures.onboardingWindows.schema.optional(),
  channelRetention: measures.channelRetention.schema.optional(),
  onboardingEvent: z.string().min(1).optional(),
});
type Input = z.infer<typeof input>;

/**
 * Health signals: the seven of the framework, each with its level, its threshold, whether it is breached, its owner and how fast
 * to answer; a signal that the data cannot see says what is missing, and is never "fine". Weeks are blocks of seven days ending
 * with the last day of the file. Usage: the typical customer's last week against their own eight-week median. Tickets: the last
 * week against the median of up to eight before; fewer than five are no spike. Onboarding: newcomers of four weeks who completed
 * it within 14 days, against the four weeks before. Channels: the widest gap of 90-day retention, corrected for the choice.
 * Confused with a health score, which is one customer's. Minimum data: one of these files, four weeks or thirty customers.
 */
export default defineTool({
  name: 'health_signals',
  title: { fr: 'Signaux de santé', en: 'Health signals' },
  description: {
    fr: 'Les sept signaux à surveiller : niveau, seuil, franchi ou non, responsable, délai de réponse. Usage (médiane propre sur 8 semaines), accueil mené à terme, demandes au support et questions de prix (semaine médiane), écart de rétention entre canaux, questions récurrentes des nouveaux clients. Ce que les données ne voient pas est dit, jamais supposé sain. `onboardingEvent` nomme l’événement de fin d’accueil.',
    en: 'The seven signals to watch: level, threshold, breached or not, owner, response time. Usage (own 8-week median), onboarding completion, support tickets and price questions (median week), retention gap between channels, recurring questions of newcomers. What the data cannot see is said, never taken for healthy. `onboardingEvent` names the event that ends the onboarding.',
  },
  formula:
    'usage-drop: median over customers of (last week / own 8-week median) − 1 ≤ −0.3; support-spike: last week / median week > 2; onboarding-drop: completion − previous ≤ −0.1 and p < 0.05; channel-friction: widest gap > 0.1 and p × pairs < 0.05; information-gap: askers / newcomers ≥ 0.05',
  source: 'reference framework; thresholds and delays: convention; tests: two proportions, see experiment_lift',
  input,
  output: z.object({
    signals: z.array(SignalReading).length(healthSignals.length),
    breached: count,
    unknown: count,
    rhythm: Bilingual,
  }),
  asks: ['onboardingEvent'],
  example: {
    input: { ticketWeeks: { weeksAgo: [0, 1, 2, 3, 4], tickets: [50, 20, 20, 22, 18], priceTickets: [3, 1, 0, 2, 1] } },
    output: exampleOutput(),
  },
  run(given) {
    const fault = findFault(given);
    if (fault !== null) return fault;
    const summary = summarise(readLevels(given));
    return summary.unknown === summary.signals.length ? NOTHING : answerFinite(summary);
  },
  reading({ signals, breached, unknown }) {
    const names = (lang: Lang) =>
      signals
        .filter((signal) => signal.breached === true)
        .map(({ name, owner }) => `${name[lang].toLowerCase()} (${owner[lang]})`)
        .join(', ');
    const quiet = signals.length - breached - unknown;
    return {
      fr: `Signaux franchis : ${formatCount(breached, 'fr')}${breached === 0 ? '' : `, ${names('fr')}`} ; calmes : ${formatCount(quiet, 'fr')} ; non visibles dans ces données : ${formatCount(unknown, 'fr')}.`,
      en: `Signals breached: ${formatCount(breached, 'en')}${breached === 0 ? '' : `, ${names('en')}`}; quiet: ${formatCount(quiet, 'en')}; not visible in these data: ${formatCount(unknown, 'en')}.`,
    };
  },
});

/** By signal id; an outage or a change of the product is in no file. */
function readLevels(given: Input): Readonly<Record<string, SignalLevel>> {
  const { 'support-spike': spike, 'price-confusion': price } = healthSignalLimits;
  return {
    'onboarding-drop': readOnboarding(given.onboardingWindows),
    'usage-drop': readUsage(given.usageChanges),
    'support-spike': readTicketWeeks(given.ticketWeeks, 'tickets', spike.timesMedianWeek),
    'price-confusion': readTicketWeeks(given.ticketWeeks, 'priceTickets', price.timesPriceTickets),
    'channel-friction': readChannels(given.channelRetention),
    'information-gap': readQuestions(given.newcomerQuestions),
  };
}

/** Five weeks of tickets, by hand: 50 against a median of 20; 3 price questions against a median of 1, too few to be a spike. */
function exampleOutput() {
  const unseen = readLevels({});
  const ratio = { limit: 2, unit: 'ratio' as const, affected: null, detail: null, missing: null };
  const seen: Readonly<Record<string, SignalLevel>> = {
    'support-spike': { status: 'breached', level: 2.5, base: 50, ...ratio },
    'price-confusion': { status: 'quiet', level: 3, base: 3, ...ratio },
  };
  return summarise({ ...unseen, ...seen });
}

function summarise(levels: Readonly<Record<string, SignalLevel>>) {
  const signals = healthSignals.map(({ id, name, threshold, owner, respondWithinDays, intervention }) => {
    const level = levels[id] ?? unknownLevel('text', SERVICE_EVENT);
    const breached = level.status === 'unknown' ? null : level.status === 'breached';
    return { id, name, ...level, breached, threshold, owner, respondWithinDays, intervention };
  });
  const count = (status: SignalLevel['status']) => signals.filter((signal) => signal.status === status).length;
  return { signals, breached: count('breached'), unknown: count('unknown'), rhythm: healthRhythm };
}

function findFault(given: Input): Refusal | null {
  const { ticketWeeks, newcomerQuestions, usageChanges, onboardingWindows, channelRetention } = given;
  const fault =
    (ticketWeeks &&
      findTableFault('ticketWeeks', ticketWeeks, { weeksAgo: 'count', tickets: 'count', priceTickets: 'count' })) ??
    (newcomerQuestions &&
      findTableFault('newcomerQuestions', newcomerQuestions, { askers: 'count', newcomers: 'atLeastOne' })) ??
    (usageChanges && findTableFault('usageChanges', usageChanges, { ratio: 'square', customers: 'atLeastOne' })) ??
    (onboardingWindows &&
      findTableFault('onboardingWindows', onboardingWindows, { newcomers: 'count', completed: 'count' })) ??
    (channelRetention &&
      findTableFault('channelRetention', channelRetention, { eligible: 'count', retained: 'count' })) ??
    null;
  if (fault !== null) return fault;
  const parts: [MeasureName, ArrayLike<number> | undefined, ArrayLike<number> | undefined][] = [
    ['ticketWeeks', ticketWeeks?.priceTickets, ticketWeeks?.tickets],
    ['newcomerQuestions', newcomerQuestions?.askers, newcomerQuestions?.newcomers],
    ['onboardingWindows', onboardingWindows?.completed, onboardingWindows?.newcomers],
    ['channelRetention', channelRetention?.retained, channelRetention?.eligible],
  ];
  const over = parts.find(([, part, whole]) =>
    Array.from(part ?? []).some((value, row) => value > (whole?.[row] ?? 0)),
  );
  return over === undefined ? null : refuseOver(over[0]);
}

function refuseOver(name: MeasureName): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Table \`${name}\` : une partie dépasse son tout. Corrigez-la.`,
      en: `Table \`${name}\`: a part exceeds its whole. Correct it.`,
    },
    [name],
  );
}

const NOTHING = refuse(
  'not_in_data',
  {
    fr: 'Aucun des signaux n’est visible dans ces données. Chargez les demandes au support, les événements d’usage ou des commandes avec leur canal ; il faut au moins cinq semaines, et 30 clients pour un taux.',
    en: 'None of the signals can be seen in these data. Load support tickets, usage events or orders with their channel; five weeks at least are needed, and 30 customers for a rate.',
  },
  ['ticketWeeks', 'usageChanges', 'channelRetention'],
);
