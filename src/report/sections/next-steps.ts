import { neighbouringDomains } from '../../knowledge/neighbouring-domains.ts';
import { formatDay } from '../../language/format-day.ts';
import type { Align } from '../markdown-table.ts';
import { EMPTY, type Page } from '../page.ts';

/** 6. The dated check-list, hand-overs, the route taken and ruled out, missing data, and the method. */
export function renderNextSteps(page: Page): string[] {
  const { strategy, say, fill } = page;
  return [
    `## 6. ${say({ fr: 'Prochaines étapes', en: 'Next steps' })}`,
    '',
    ...strategy.nextSteps.map(
      ({ date, text, owner }) => `- [ ] ${formatDay(date, strategy.lang)} – ${fill(text)} (${owner})`,
    ),
    '',
    ...renderHandovers(page),
    ...renderRoute(page),
    ...renderAudit(page),
    `## ${say({ fr: 'Méthode et définitions', en: 'Method and definitions' })}`,
    '',
    ...strategy.method.map((line) => `- ${fill(line)}`),
    '',
  ];
}

function renderHandovers(page: Page): string[] {
  const { strategy, say, show } = page;
  if (strategy.handovers.length === 0) return [];
  const { quickWins, midTerm, longTerm } = strategy.plan;
  const actions = [...quickWins, ...midTerm, ...longTerm];
  const rows = strategy.handovers.map(({ domain, action, goal, audience, customers, gain, deadline }) => {
    const known = neighbouringDomains.find(({ id }) => id === domain);
    const stopRule = actions.find(({ id }) => id === action)?.experiment.stopRule ?? EMPTY;
    return [
      known === undefined ? domain : say(known.name),
      goal,
      audience,
      show(customers),
      gain === null ? EMPTY : `${show(gain.low)} – ${show(gain.high)}`,
      stopRule,
      formatDay(deadline, strategy.lang),
    ];
  });
  const headers = [
    say({ fr: 'À qui', en: 'To whom' }),
    say({ fr: 'Action', en: 'Action' }),
    say({ fr: 'Public', en: 'Audience' }),
    say({ fr: 'Clients', en: 'Customers' }),
    say({ fr: 'Gain par an', en: 'Gain a year' }),
    say({ fr: 'Limite', en: 'Limit' }),
    say({ fr: 'Échéance', en: 'Deadline' }),
  ];
  const align: Align[] = ['left', 'left', 'left', 'right', 'right', 'left', 'left'];
  return [`## ${say({ fr: 'Passages de relais', en: 'Hand-overs' })}`, '', ...page.table(headers, rows, align), ''];
}

function renderRoute({ strategy, say }: Page): string[] {
  const { branches, ruledOut } = strategy.route;
  const colon = say({ fr: '\u00a0: ', en: ': ' });
  const taken = branches.map(({ id, name, flip }) => `- **${name}** (${id})${flip === null ? '' : ` – ${flip.text}`}.`);
  const problems = ruledOut.filter(({ id }) => !id.startsWith('goal-'));
  const informed = problems.filter((branch) => branch.informed);
  const uninformed = problems.filter((branch) => !branch.informed).map(({ name, id }) => `${name} (${id})`);
  return [
    `## ${say({ fr: 'Pourquoi ces priorités', en: 'Why these priorities' })}`,
    '',
    ...(taken.length === 0 ? [] : [say({ fr: 'Retenu :', en: 'Selected:' }), '', ...taken, '']),
    ...(informed.length === 0
      ? []
      : [say({ fr: 'Écarté au vu des chiffres et des réponses :', en: 'Ruled out on the figures and answers:' }), '']),
    ...informed.map(
      ({ id, name, why, flip }) => `- ${name} (${id})${colon}${why}${flip === null ? '' : ` – ${flip.text}`}.`,
    ),
    ...(informed.length === 0 ? [] : ['']),
    ...(uninformed.length === 0
      ? []
      : [
          `${say({ fr: 'Ni retenu ni écarté, faute d’information', en: 'Neither selected nor ruled out, for lack of information' })}${colon}${uninformed.join(', ')}.`,
          '',
        ]),
  ];
}

function renderAudit({ strategy, say }: Page): string[] {
  const unknown = strategy.audit.filter(({ state, id }) => state !== 'yes' && !strategy.plan.stepZero.includes(id));
  if (unknown.length === 0) return [];
  const known = strategy.audit.filter(({ state }) => state === 'yes').length;
  return [
    `## ${say({ fr: 'Ce qui manque encore', en: 'What is still missing' })}`,
    '',
    say({
      fr: `Points d’audit établis : ${known} sur ${strategy.audit.length}. Pour chacun des autres, ce qu’il permettra :`,
      en: `Audit items established: ${known} of ${strategy.audit.length}. For each of the others, what it will unlock:`,
    }),
    '',
    ...unknown.map(({ text, unlocks }) => `- ${text} → ${unlocks}`),
    '',
  ];
}
