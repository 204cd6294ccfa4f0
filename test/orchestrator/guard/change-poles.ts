import type { Lang } from '../../../src/domain/bilingual.ts';

type Pole = readonly [from: RegExp, to: string, of: RegExp];

const CHURN = /^churn_by_tenure|churnMonthly|monthly_churn/;
const BACK = /^retention_at\.(?:90d|365d)\.rate|retention_90d|repeat_purchase_rate/;
const GAIN = /^(?:action_impact|plan_impact)\./;

/** What a sentence says its figure is, in other words than its label, and the opposite or the neighbour of that. */
const POLES: Readonly<Record<Lang, readonly Pole[]>> = {
  fr: [
    [/partent|s’en vont|disparaissent|sont perdus/, 'reviennent', CHURN],
    [/perdez/, 'faites revenir', CHURN],
    [/[Ll]es départs|[Ll]es pertes/, 'les réachats', CHURN],
    [/[Aa]ttrition/, 'rétention', CHURN],
    [/reviennent|rachètent|recommandent|repassent commande/, 'partent', BACK],
    [/[Rr]étention/, 'attrition', BACK],
    [/par commande/, 'par client', /aov/],
    [/[Pp]anier/, 'chiffre d’affaires par client', /aov/],
    [/chiffre d’affaires par client/, 'panier moyen', /revenuePerCustomer/],
    [/\bgain/, 'budget', GAIN],
    [/[Ll]’équipe/, 'les logiciels', /\.people\./],
    [/[Oo]utils|[Ll]ogiciels/, 'salaires', /tools|stack/],
    [/[Mm]arge brute/, 'rétention nette', /grossMargin/],
    [/coût d’acquisition/, 'valeur vie', /fact\.cac$/],
    [/valeur vie/, 'coût d’acquisition', /ltv_margin\.ltv$/],
    [/inscrits|inscrivent/, 'membres actifs', /signup/],
    [/délai médian/, 'délai moyen', /medianDays/],
  ],
  en: [
    [/leave(?! you| little| room)|walk away|disappear|are lost/, 'come back', CHURN],
    [/(?<=[Yy]ou )(?:normally )?lose/, 'win back', CHURN],
    [/[Dd]epartures|[Ll]osses/, 'repeat purchases', CHURN],
    [/[Cc]hurn(?! rate)/, 'retention', CHURN],
    [/come back|return(?!ed|s)|buy again|order again|reorder/, 'leave', BACK],
    [/[Rr]etention/, 'churn', BACK],
    [/per order/, 'per customer', /aov/],
    [/(?:average )?[Bb]asket(?!s)/, 'revenue per customer', /aov/],
    [/[Rr]evenue per customer/, 'average basket', /revenuePerCustomer/],
    [/\bgain(?!s)/, 'budget', GAIN],
    [/[Tt]he team/, 'software', /\.people\./],
    [/[Tt]ools|[Ss]oftware/, 'salaries', /tools|stack/],
    [/[Gg]ross margin/, 'net revenue retention', /grossMargin/],
    [/acquisition cost/, 'lifetime value', /fact\.cac$/],
    [/lifetime value/, 'acquisition cost', /ltv_margin\.ltv$/],
    [/signed up/, 'are active members', /signup/],
    [/median time/, 'mean time', /medianDays/],
  ],
};

/** The sentence turned over wherever all its figures are of what is turned over: churn told as return, a basket as a customer. */
export function changePoles(sentence: string, ids: readonly string[], lang: Lang): string[] {
  return POLES[lang].flatMap(([from, to, of]) => {
    const words = sentence.replace(/\{\{figure:[^}]+\}\}/g, '');
    if (ids.length === 0 || !ids.every((id) => of.test(id)) || !from.test(words)) return [];
    if (POLES[lang].filter(([other, , same]) => same === of && other.test(words)).length > 1) return [];
    return [
      sentence
        .split(/(\{\{figure:[^}]+\}\})/)
        .map((part) => (part.startsWith('{{') ? part : part.replaceAll(new RegExp(from, 'g'), to)))
        .join(''),
    ];
  });
}
