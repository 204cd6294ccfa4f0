import type { Bilingual } from '../../domain/bilingual.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import type { Clustered } from './cluster-customers.ts';
import type { Trait } from './trait.ts';

/** What a reader must know to trust the segments: columns added up, customers left out, columns left aside. */
export function noteClusters(traits: readonly Trait[], features: readonly Trait[], clustered: Clustered): Bilingual[] {
  const nameOf = new Map(traits.map(({ id, name }) => [id, name]));
  const { missing, extreme, handfuls } = clustered;
  const summed = traits.filter(({ columns }) => columns.length > 1);
  const constants = traits.filter(({ use }) => use === 'constant').flatMap(({ columns }) => columns);
  const flags = traits.filter(({ use }) => use === 'flag').flatMap(({ columns }) => columns);
  const unused = [...constants, ...flags];
  return [
    ...summed.map(({ name, columns }) => ({
      fr: `« ${name.fr} » additionne ${columns.join(', ')}.`,
      en: `“${name.en}” adds up ${columns.join(', ')}.`,
    })),
    ...(traits.some(({ id }) => id === 'discountPurchases') && nameOf.has('purchases')
      ? [
          {
            fr: 'Les achats en promotion comptent déjà parmi les achats par canal : ils ne s’y ajoutent pas.',
            en: 'Purchases with a discount already count among those by channel: they are not added to them.',
          },
        ]
      : []),
    ...(nameOf.has('onlinePurchases') && nameOf.has('purchases')
      ? [
          {
            fr: 'Part en ligne : achats en ligne / tous les achats.',
            en: 'Digital share: online purchases / all purchases.',
          },
        ]
      : []),
    ...(nameOf.has('purchases') && nameOf.has('spend')
      ? [
          {
            fr: 'Panier : dépense / achats, sur la même période.',
            en: 'Basket: spend / purchases, over the same period.',
          },
        ]
      : []),
    ...(missing === 0
      ? []
      : [
          {
            fr: `Clients laissés de côté, une caractéristique manquant : ${formatCount(missing, 'fr')}.`,
            en: `Customers left out, a feature being missing: ${formatCount(missing, 'en')}.`,
          },
        ]),
    ...extreme.map(({ feature, customers, low, high }) => ({
      fr: `Valeurs aberrantes mises à part, ${nameOf.get(feature)?.fr ?? feature} : ${formatCount(customers, 'fr')} (${range(low, high, 'fr')}).`,
      en: `Extreme values set aside, ${nameOf.get(feature)?.en ?? feature}: ${formatCount(customers, 'en')} (${range(low, high, 'en')}).`,
    })),
    ...(handfuls === 0
      ? []
      : [
          {
            fr: `Clients mis à part parce qu’ils formaient un segment à eux seuls, ou presque : ${formatCount(handfuls, 'fr')}.`,
            en: `Customers set aside because they made a segment of a handful: ${formatCount(handfuls, 'en')}.`,
          },
        ]),
    ...(unused.length === 0
      ? []
      : [
          {
            fr: `Colonnes sans effet sur les segments (oui ou non, constantes) : ${unused.join(', ')}.`,
            en: `Columns without effect on the segments (yes or no, constants): ${unused.join(', ')}.`,
          },
        ]),
    {
      fr: `Caractéristiques comparées après mise à l’échelle (moyenne 0, écart-type 1) : ${features.map(({ name }) => name.fr).join(', ')}.`,
      en: `Features compared after scaling (mean 0, standard deviation 1): ${features.map(({ name }) => name.en).join(', ')}.`,
    },
  ];
}

function range(low: number, high: number, lang: 'fr' | 'en'): string {
  const text = (value: number) => formatDecimal(value, lang);
  return low === high ? text(low) : `${text(low)} – ${text(high)}`;
}
