import type { Bilingual } from '../../domain/bilingual.ts';
import { type Reconciled, reconcileBy } from './reconciled.ts';

/** Customers at the start, those of them lost, those who joined since, and those of these who left again. */
export type ChurnCounts = { start: number; lost: number; joined: number; joinedLost: number };

const OURS: Bilingual = {
  fr: 'Clients du début perdus ÷ clients du début ; les nouveaux sont à part.',
  en: 'Starting customers lost ÷ starting customers; newcomers are apart.',
};

/** Churn as Stripe counts it (newcomers on both sides) and as Baremetrics does (their departures only). Start above 0. */
export function reconcileChurn(
  { start, lost, joined, joinedLost }: ChurnCounts,
  as: 'stripe' | 'baremetrics',
): Reconciled {
  const departures = {
    what: {
      fr: 'Nouveaux déjà repartis, comptés parmi les départs',
      en: 'Newcomers who have left again, counted among departures',
    },
    ...{ customers: joinedLost, amount: null, effect: joinedLost / start },
  };
  if (as === 'baremetrics') {
    const theirRule = {
      fr: 'Tous les départs, nouveaux compris ÷ clients du début.',
      en: 'All departures, newcomers included ÷ starting customers.',
    };
    return reconcileBy('share', lost / start, { ourRule: OURS, theirRule }, [departures]);
  }
  const all = lost + joinedLost;
  const base = {
    what: { fr: 'Nouveaux ajoutés à la base', en: 'Newcomers added to the base' },
    ...{ customers: joined, amount: null, effect: all / (start + joined) - all / start },
  };
  const theirRule = {
    fr: 'Tous les départs ÷ (clients du début + nouveaux).',
    en: 'All departures ÷ (starting customers + newcomers).',
  };
  return reconcileBy('share', lost / start, { ourRule: OURS, theirRule }, [departures, base]);
}
