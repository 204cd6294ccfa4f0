import { type Outcome, refuse } from '../../domain/outcome.ts';
import { shorten } from '../../language/shorten.ts';
import type { Trait } from './trait.ts';

/** A feature that so many customers lack would leave most of them out. */
const MOST_MISSING = 0.5;

/** The traits that customers are grouped by: those named, else every one that is neither flag, constant, identifier nor part. */
export function chooseFeatures(traits: readonly Trait[], names: readonly string[] | undefined): Outcome<Trait[]> {
  if (names === undefined) {
    const features = traits.filter((trait) => trait.use === 'cluster' && shareMissing(trait) <= MOST_MISSING);
    return features.length > 0 ? { ok: true, value: features } : refuseNone();
  }
  const chosen: Trait[] = [];
  for (const name of names) {
    const trait = traits.find(({ id, columns }) => [id, ...(columns.length === 1 ? columns : [])].some(isCalled(name)));
    if (trait === undefined || trait.use === 'constant') return refuseFeature(name, traits);
    if (!chosen.includes(trait)) chosen.push(trait);
  }
  return chosen.length > 0 ? { ok: true, value: chosen } : refuseNone();
}

export function shareMissing({ values }: Trait): number {
  const missing = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  return missing / Math.max(1, values.length);
}

/** `MntWines`, `mnt wines` and `mnt_wines` are one name. */
function isCalled(name: string): (other: string) => boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (other) => plain(other) === plain(name);
}

function refuseFeature(name: string, traits: readonly Trait[]) {
  const known = traits.filter(({ use }) => use !== 'constant').map(({ id }) => id);
  const list = known.join(', ');
  return refuse(
    'bad_argument',
    {
      fr: `La caractéristique « ${shorten(name)} » n’existe pas dans ce tableau, ou n’y varie pas. Disponibles : ${list}.`,
      en: `The feature “${shorten(name)}” is not in this table, or does not vary there. Available: ${list}.`,
    },
    ['features'],
  );
}

function refuseNone() {
  return refuse(
    'not_in_data',
    {
      fr: 'Aucune caractéristique chiffrée ne permet de regrouper ces clients : il faut au moins une colonne de nombres qui varie (revenu, dépense, âge, achats…).',
      en: 'No numeric attribute can group these customers: at least one column of numbers that vary is needed (income, spend, age, purchases…).',
    },
    ['customerFeatures'],
  );
}
