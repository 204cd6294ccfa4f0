import type { Lang } from '../../domain/bilingual.ts';
import type { BudgetLine } from '../../domain/strategy/budget.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';

/** The first year, line by line: tools, people, rewards where they are known, and the total, which says whether it holds them. */
export function writeBudgetLines(ledger: Ledger, lang: Lang): BudgetLine[] {
  const cost = ledger.state({
    id: 'fte.yearlyCost',
    label: { fr: 'Coût annuel chargé d’un ETP', en: 'Loaded yearly cost of one FTE' }[lang],
    value: defaults.fteYearlyCost.low,
    unit: 'euros',
    origin: { kind: 'assumed', why: { fr: 'ordre de grandeur en France', en: 'order of magnitude in France' }[lang] },
  });
  const line = (id: BudgetLine['id'], note: { fr: string; en: string }): BudgetLine => ({
    id,
    label: LABELS[id][lang],
    low: takeEnd(ledger, id, 'low', lang),
    high: takeEnd(ledger, id, 'high', lang),
    note: note[lang],
  });
  const hasRewards = takeEnd(ledger, 'rewards', 'low', lang) !== null;
  return [
    line('tools', { fr: 'douze mois du budget mensuel ci-dessus', en: 'twelve months of the monthly budget above' }),
    line('people', {
      fr: `ETP × ${refer(cost)} chargés par an, à remplacer par votre coût`,
      en: `FTE × ${refer(cost)} loaded a year, to be replaced with your cost`,
    }),
    line('rewards', hasRewards ? knownRewards(ledger) : UNKNOWN_REWARDS),
    line(
      'total',
      hasRewards
        ? { fr: 'récompenses comprises', en: 'rewards included' }
        : { fr: 'hors récompenses', en: 'rewards excluded' },
    ),
  ];
}

function takeEnd(ledger: Ledger, id: BudgetLine['id'], end: 'low' | 'high', lang: Lang): string | null {
  const request = { call: 'year_one_budget', path: `/${id}/${end}`, unit: 'euros', label: LABELS[id][lang] } as const;
  return ledger.take({ id: `year_one_budget.${id}.${end}`, ...request });
}

const UNKNOWN_REWARDS = {
  fr: 'à chiffrer avec votre marge et votre programme',
  en: 'to be costed with your margin and programme',
};

function knownRewards(ledger: Ledger) {
  const share = ledger.has('loyalty_performance.rewardsShare') ? refer('loyalty_performance.rewardsShare') : null;
  return {
    fr: `récompenses utilisées en un an${share === null ? '' : `, soit ${share} des achats des membres`}`,
    en: `rewards used in a year${share === null ? '' : `, that is ${share} of members’ purchases`}`,
  };
}

const LABELS = {
  tools: { fr: 'Outils', en: 'Tools' },
  people: { fr: 'Équipe', en: 'Team' },
  rewards: { fr: 'Récompenses fidélité', en: 'Loyalty rewards' },
  total: { fr: 'Total année 1', en: 'Year 1 total' },
} as const;
