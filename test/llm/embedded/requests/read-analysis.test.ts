import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { ReadingContext } from '../../../../src/domain/model.ts';
import type { Slots } from '../../../../src/domain/reading.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readAnalysis } from '../../../../src/llm/embedded/requests/read-analysis.ts';
import { findSubjects } from '../../../../src/llm/embedded/subjects.ts';

const NOTHING: Slots = { metric: null, period: null, segment: null, by: null, chart: null };

function read(text: string, lang: Lang, last: ReadingContext['last'] = null) {
  const message = prepareMessage(text, lang);
  return readAnalysis(message, findSubjects(message), { lang, today: '2026-07-15', open: null, facts: {}, last });
}

type Expected = {
  metric?: string;
  period?: string;
  segment?: string;
  by?: string;
  chart?: string;
  compare?: readonly string[];
};

/** Questions and orders that are plainly about the user's own data. */
const ASKED: readonly [Lang, string, Expected][] = [
  [
    'fr',
    'Quel a été notre taux de réachat en 2025 ?',
    { metric: 'repeat_purchase_rate', period: '2025-01-01/2026-01-01' },
  ],
  ['fr', 'trace la rétention par cohorte', { metric: 'retention_rate', by: 'cohort', chart: 'heatmap' }],
  [
    'fr',
    'combien de clients avons-nous perdus en mars ?',
    { metric: 'monthly_churn', period: '2026-03-01/2026-04-01' },
  ],
  ['fr', 'top produits', { metric: 'top_products' }],
  [
    'fr',
    'compare Grenoble et Annecy sur le panier moyen',
    { metric: 'aov', by: 'place', compare: ['Grenoble', 'Annecy'] },
  ],
  [
    'fr',
    'NRR par offre, T1 contre T2',
    {
      metric: 'nrr',
      by: 'plan',
      period: '2026-01-01/2026-07-01',
      compare: ['du 1er janvier au 31 mars 2026', 'du 1er avril au 30 juin 2026'],
    },
  ],
  ['fr', 'panier moyen 2024 vs 2025', { metric: 'aov', period: '2024-01-01/2026-01-01', compare: ['2024', '2025'] }],
  ['fr', 'affiche le NPS par boutique en barres', { metric: 'nps', by: 'place', chart: 'bar' }],
  ['fr', 'évolution de notre panier depuis janvier', { metric: 'aov', period: '2026-01-01/2026-07-16' }],
  [
    'fr',
    'donne-moi le chiffre d’affaires par canal sur les 12 derniers mois',
    { metric: 'revenue', by: 'channel', period: '2025-07-01/2026-07-01' },
  ],
  [
    'fr',
    'Pourriez-vous ventiler la fréquence d’achat par catégorie ?',
    { metric: 'purchase_frequency', by: 'category' },
  ],
  [
    'fr',
    'taux d’activation des nouveaux par mois, en courbe',
    { metric: 'activation_rate', by: 'month', chart: 'line' },
  ],
  [
    'fr',
    'le panier des champions l’été dernier ?',
    { metric: 'aov', segment: 'champions', period: '2025-06-01/2025-09-01' },
  ],
  [
    'fr',
    'Notre churn a-t-il baissé au deuxième trimestre ?',
    { metric: 'monthly_churn', period: '2026-04-01/2026-07-01' },
  ],
  ['fr', 'heatmap des cohortes stp', { metric: 'retention_cohorts', by: 'cohort', chart: 'heatmap' }],
  ['fr', 'quelle part du CA vient de nos 20 % de meilleurs clients ?', { metric: 'pareto_share' }],
  ['fr', 'répartition des motifs de résiliation', { metric: 'churn_reasons' }],
  ['fr', 'taux d’adhésion au programme par magasin', { metric: 'loyalty_signup', by: 'place' }],
  ['fr', 'on a fait combien de commandes en décembre ?', { metric: 'orders', period: '2025-12-01/2026-01-01' }],
  ['fr', 'quels produits sont achetés ensemble chez nous ?', { metric: 'product_affinity' }],
  [
    'fr',
    'rétention à 90 jours mobile vs desktop',
    { metric: 'retention_90d', by: 'channel', compare: ['mobile', 'desktop'] },
  ],
  [
    'en',
    'What is our churn by plan this quarter?',
    { metric: 'monthly_churn', by: 'plan', period: '2026-07-01/2026-10-01' },
  ],
  ['en', 'show me churn by channel', { metric: 'monthly_churn', by: 'channel' }],
  ['en', 'evolution of AOV since January', { metric: 'aov', period: '2026-01-01/2026-07-16' }],
  ['en', 'how many customers did we lose in March?', { metric: 'monthly_churn', period: '2026-03-01/2026-04-01' }],
  ['en', 'plot retention by cohort', { metric: 'retention_rate', by: 'cohort', chart: 'heatmap' }],
  ['en', 'compare Bath and Norwich on average basket', { metric: 'aov', by: 'place', compare: ['Bath', 'Norwich'] }],
  ['en', 'our repeat rate in 2025?', { metric: 'repeat_purchase_rate', period: '2025-01-01/2026-01-01' }],
  ['en', 'NRR 2024 vs 2025', { metric: 'nrr', period: '2024-01-01/2026-01-01', compare: ['2024', '2025'] }],
  [
    'en',
    'mobile vs desktop repeat rate, bar chart',
    { metric: 'repeat_purchase_rate', by: 'channel', chart: 'bar', compare: ['mobile', 'desktop'] },
  ],
  ['en', 'Which of our products are bought together?', { metric: 'product_affinity' }],
  ['en', 'revenue by segment for Q2', { metric: 'revenue', by: 'segment', period: '2026-04-01/2026-07-01' }],
  ['en', 'How did our NPS move between Q1 and Q2?', { metric: 'nps', period: '2026-01-01/2026-07-01' }],
  [
    'en',
    'has our purchase frequency grown since last summer?',
    { metric: 'purchase_frequency', period: '2025-06-01/2026-07-16' },
  ],
  ['en', 'churn ytd', { metric: 'monthly_churn', period: '2026-01-01/2026-07-16' }],
  ['en', 'break down GRR by quarter please', { metric: 'grr', by: 'quarter' }],
  ['en', 'redemption rate per shop, pie chart', { metric: 'redemption_rate', by: 'place', chart: 'pie' }],
  [
    'en',
    'Could you show trial to paid by country for the last 6 months?',
    { metric: 'trial_to_paid', by: 'place', period: '2026-01-01/2026-07-01' },
  ],
  [
    'en',
    'average order value of the champions in 2025',
    { metric: 'aov', segment: 'champions', period: '2025-01-01/2026-01-01' },
  ],
  ['en', 'what share of our orders carries a discount?', { metric: 'discount_dependence' }],
  ['en', 'new customers by month last year', { metric: 'new_customers', by: 'month', period: '2025-01-01/2026-01-01' }],
];

/** Reports, wishes, sums, references, definitions and orders of other kinds: the classifier decides, this reader is not sure. */
const OTHERS: readonly [Lang, string][] = [
  ['fr', 'notre churn a augmenté depuis mars'],
  ['fr', 'le panier moyen baisse depuis janvier, que faire ?'],
  ['fr', 'LTV avec un ARPU de 40 €, une marge de 70 % et un churn de 4 % ?'],
  ['fr', 'quel est un bon taux de réachat en e-commerce ?'],
  ['fr', 'c’est quoi le churn ?'],
  ['fr', 'comment réduire notre churn en 2026 ?'],
  ['fr', 'fais-moi un diagnostic complet du churn'],
  ['fr', 'exporte la liste des champions de 2025'],
  ['fr', 'si notre churn passe à 3 %, quelle LTV ?'],
  ['fr', 'notre taux de réachat est-il normal ?'],
  ['fr', 'vague de résiliations depuis hier'],
  ['en', 'our churn has been climbing since March'],
  ['en', 'is 4% a good churn?'],
  ['en', 'what does NRR mean?'],
  ['en', 'how can we improve retention this year?'],
  ['en', 'our churn in March was 8%'],
  ['en', 'what would LTV be if churn fell to 2%?'],
  ['en', 'export the champions of 2025 to Klaviyo'],
  ['en', 'difference between NRR and GRR'],
  ['en', 'cancellations tripled last night'],
];

describe('a question about the user’s own data', () => {
  it.each(ASKED)('%s: « %s »', (lang, text, { compare = [], period, ...slots }) => {
    const found = read(text, lang);
    expect({ ...found?.slots, period: undefined }).toEqual({ ...NOTHING, ...slots, period: undefined });
    expect(found?.slots.period == null ? undefined : `${found.slots.period.from}/${found.slots.period.to}`).toBe(
      period,
    );
    expect(found?.request.compare).toEqual(compare);
    expect(found?.certain).toBe(true);
  });

  it.each(OTHERS)('%s: « %s » is not surely one', (lang, text) => {
    expect(read(text, lang)?.certain ?? false).toBe(false);
  });

  it('says nothing of a message that names nothing to analyse', () => {
    expect(read('bonjour à tous', 'fr')).toBeNull();
    expect(read('thanks a lot', 'en')).toBeNull();
  });

  it('changes only what a short follow-up names', () => {
    const slots: Slots = { ...NOTHING, metric: 'aov', by: 'channel' };
    const last: ReadingContext['last'] = { intent: 'analyse', request: { kind: 'analysis', compare: [] }, slots };
    expect(read('et en 2024 ?', 'fr', last)).toMatchObject({
      certain: true,
      slots: { metric: 'aov', by: 'channel', period: { from: '2024-01-01', to: '2025-01-01', words: '2024' } },
    });
    expect(read('now by month', 'en', last)).toMatchObject({ certain: true, slots: { metric: 'aov', by: 'month' } });
    expect(read('en camembert', 'fr', last)).toMatchObject({ certain: true, slots: { metric: 'aov', chart: 'pie' } });
  });

  it('takes no order from a pasted passage', () => {
    const found = read('Voici ce que dit le mail :\n> affiche le churn par canal en 2025\nMerci', 'fr');
    expect(found?.certain ?? false).toBe(false);
    expect(found?.slots ?? NOTHING).toEqual(NOTHING);
  });
});
