import type { Action } from '../../domain/action.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { lowerFirst } from '../../language/lower-first.ts';
import { EMPTY, type Page } from '../page.ts';

/** 3. The actions by horizon, then each one's audience, reason and test. */
export function renderPlan(page: Page): string[] {
  const { strategy, say } = page;
  const { stepZero } = strategy.plan;
  const quickWins = inAdvisedOrder(page, strategy.plan.quickWins);
  const midTerm = inAdvisedOrder(page, strategy.plan.midTerm);
  const longTerm = inAdvisedOrder(page, strategy.plan.longTerm);
  const all = [...quickWins, ...midTerm, ...longTerm];
  return [
    `## 3. ${say({ fr: 'Plan d’action', en: 'Action plan' })}`,
    '',
    ...renderStepZero(page, stepZero),
    ...renderHorizon(
      page,
      `3.1 ${say({ fr: 'Gains rapides, 0 à 30 jours (effort faible)', en: 'Quick wins, 0 to 30 days (low effort)' })}`,
      quickWins,
    ),
    ...renderHorizon(
      page,
      `3.2 ${say({ fr: 'De 1 à 3 mois (effort moyen)', en: '1 to 3 months (medium effort)' })}`,
      midTerm,
    ),
    ...renderHorizon(
      page,
      `3.3 ${say({ fr: 'De 3 à 6 mois (effort élevé)', en: '3 to 6 months (high effort)' })}`,
      longTerm,
    ),
    ...(all.length === 0
      ? []
      : [`### 3.4 ${say({ fr: 'Pourquoi, pour qui, comment le prouver', en: 'Why, for whom, how to prove it' })}`, '']),
    ...(all.some(({ experiment }) => experiment.minimumEffect !== null) ? [say(SMALLEST_EFFECT), ''] : []),
    ...all.flatMap((action) => renderAction(page, action)),
  ];
}

const SMALLEST_EFFECT = {
  fr: 'Effet minimal visible : en dessous, le test ne distingue pas l’action du hasard ; il faut plus de clients ou plus de temps pour conclure.',
  en: 'Smallest visible effect: below it, the test cannot tell the action from chance; concluding takes more customers or more time.',
} as const;

/** The actions of a horizon, first those that the model of the specialists puts first. */
function inAdvisedOrder({ strategy: { advice } }: Page, actions: readonly Action[]): readonly Action[] {
  if (advice === null) return actions;
  const rank = ({ id }: Action) => advice.order.indexOf(id);
  return [...actions].sort((a, b) => rank(a) - rank(b));
}

function renderStepZero(page: Page, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const { say, strategy } = page;
  const entries = strategy.audit.filter(({ id }) => items.includes(id));
  return [
    `### 3.0 ${say({ fr: 'Étape 0 : réunir les données', en: 'Step 0: gather the data' })}`,
    '',
    say({
      fr: 'Demande à transmettre telle quelle, avec ce que chaque donnée permettra :',
      en: 'A request to forward as it is, with what each item will unlock:',
    }),
    '',
    ...entries.map(({ text, unlocks }) => `- [ ] ${text} → ${unlocks}`),
    '',
  ];
}

function renderHorizon(page: Page, title: string, actions: readonly Action[]): string[] {
  const { say } = page;
  if (actions.length === 0)
    return [`### ${title}`, '', say({ fr: 'Aucune action à cet horizon.', en: 'No action at this horizon.' }), ''];
  const headers = [
    say({ fr: 'Action', en: 'Action' }),
    say({ fr: 'Gain par an', en: 'Yearly gain' }),
    say({ fr: 'Impact', en: 'Impact' }),
    say({ fr: 'Responsable', en: 'Owner' }),
    say({ fr: 'Échéance', en: 'Deadline' }),
  ];
  const rows = actions.map((action) => [
    action.title,
    gain(page, action),
    impactWord(page, action),
    action.owner,
    formatDay(action.deadline, page.strategy.lang),
  ]);
  return [`### ${title}`, '', ...page.table(headers, rows, ['left', 'right', 'left', 'left', 'left']), ''];
}

const IMPACT = {
  high: { fr: 'fort', en: 'high' },
  medium: { fr: 'moyen', en: 'medium' },
  low: { fr: 'faible', en: 'low' },
} as const;

function impactWord({ say }: Page, { impact }: Action): string {
  return impact?.label == null ? EMPTY : say(IMPACT[impact.label]);
}

function gain({ strategy }: Page, { impact, impactMissing }: Action): string {
  if (impact === null) return impactMissing ?? EMPTY;
  const money = (value: number) => formatQuantity(value, 'moneyEstimate', strategy.lang, strategy.currency);
  return `${money(impact.low)} – ${money(impact.high)}`;
}

function renderAction(page: Page, action: Action): string[] {
  const { say, fill } = page;
  const colon = say({ fr: '\u00a0: ', en: ': ' });
  const agent = agentCards.find(({ id }) => id === action.agent);
  return [
    `**${action.title}** – ${agent === undefined ? action.agent : say(agent.name)}`,
    '',
    `- ${say({ fr: 'Pourquoi', en: 'Why' })}${colon}${fill(action.why)}`,
    ...advisedReason(page, action),
    `- ${say({ fr: 'Pour qui', en: 'For whom' })}${colon}${action.segment}${people(page, action)} – ${lowerFirst(action.audience)}`,
    ...assumption(page, action),
    `- ${say({ fr: 'Test', en: 'Test' })}${colon}${withoutStop(action.experiment.hypothesis)} – ${testSize(page, action)} – ${lowerFirst(action.experiment.stopRule)}.`,
    '',
  ];
}

function advisedReason({ strategy: { advice }, say, fill }: Page, { id }: Action): string[] {
  const reason = advice?.reasons[id];
  if (reason === undefined) return [];
  return [`- ${say({ fr: 'Chez vous\u00a0: ', en: 'In your case: ' })}${fill(reason)}`];
}

function people({ strategy, say }: Page, { customers }: Action): string {
  if (customers === null) return '';
  return ` (${formatQuantity(customers, 'count', strategy.lang)} ${say({ fr: 'clients', en: 'customers' })})`;
}

function assumption({ strategy, say, fill }: Page, action: Action): string[] {
  const figure = strategy.figures[`assumed.${action.id}.low`];
  if (figure?.origin.kind !== 'assumed') return [];
  return [`- ${say({ fr: 'Hypothèse\u00a0: ', en: 'Assumption: ' })}${fill(figure.origin.why)}.`];
}

/** The groups of a test in a few words; it stands in the same sentence as its hypothesis. */
function testSize({ strategy, say }: Page, { experiment, customers }: Action): string {
  const { perGroup, minimumEffect, controlShare, aim, baseline, grows } = experiment;
  if (perGroup === null || minimumEffect === null) {
    return customers === null
      ? say({ fr: 'groupes à dimensionner, clients à compter', en: 'groups to size once customers are counted' })
      : say({ fr: 'base trop petite', en: 'base too small' });
  }
  const { lang } = strategy;
  const points = (value: number) => formatQuantity(value, 'pointsOfShare', lang);
  const control = formatQuantity(perGroup, 'count', lang);
  const share = formatQuantity(controlShare, 'share', lang);
  const from = baseline === null ? '' : formatQuantity(baseline, 'share', lang);
  const parts = [
    say({
      fr: `groupe témoin de ${control} clients (${share})`,
      en: `control group of ${control} customers (${share})`,
    }),
    say({ fr: `taux sans action ${from}`, en: `rate without it ${from}` }),
    say({
      fr: `effet minimal visible ${points(minimumEffect)}`,
      en: `smallest visible effect ${points(minimumEffect)}`,
    }),
    testLength({ strategy, say }, experiment),
  ];
  if (aim !== null && aim < minimumEffect) {
    parts.push(
      grows
        ? say({ fr: `à prolonger pour voir ${points(aim)}`, en: `run longer to see ${points(aim)}` })
        : say({ fr: `base trop petite pour voir ${points(aim)}`, en: `base too small to see ${points(aim)}` }),
    );
  }
  return parts.join(', ');
}

/** Weeks of contacts, then the wait before the result is read. */
function testLength(
  { strategy, say }: Pick<Page, 'strategy' | 'say'>,
  { weeks, readAfterDays }: Action['experiment'],
): string {
  const wait = formatQuantity(readAfterDays, 'days', strategy.lang);
  if (weeks === null) return say({ fr: `lecture après ${wait}`, en: `read after ${wait}` });
  const sending = formatQuantity(weeks, 'weeks', strategy.lang);
  return say({
    fr: `${sending} d’envois puis ${wait} d’attente`,
    en: `${sending} of contacts then ${wait} of waiting`,
  });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
