import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { StackTier } from './stack-tiers.ts';

/** A role of the retention team. `fte` is the full-time equivalent to plan by size of business: an assumption to be replaced. */
export type TeamRole = {
  readonly id: string;
  readonly name: Bilingual;
  readonly mission: Bilingual;
  readonly staffing: 'internal' | 'external';
  readonly fte: Readonly<Record<StackTier['id'], { readonly low: number; readonly high: number }>>;
  readonly source: Provenance;
};

/** The two roles every plan needs; the framework names them, the full-time equivalents are a convention of this product. */
export const teamRoles: readonly TeamRole[] = [
  {
    id: 'customer-success-manager',
    name: { fr: 'Responsable succès client', en: 'Customer success manager' },
    mission: {
      fr: 'accueil, suivi des comptes, réponse aux clients mécontents',
      en: 'onboarding, account follow-up, answering unhappy customers',
    },
    staffing: 'internal',
    fte: { sme: { low: 0.2, high: 0.5 }, mid: { low: 1, high: 2 }, enterprise: { low: 3, high: 6 } },
    source: 'convention',
  },
  {
    id: 'crm-manager',
    name: { fr: 'Responsable CRM', en: 'CRM manager' },
    mission: {
      fr: 'segments, messages du cycle de vie, tests et mesure',
      en: 'segments, lifecycle messages, tests and measurement',
    },
    staffing: 'internal',
    fte: { sme: { low: 0.2, high: 0.5 }, mid: { low: 1, high: 2 }, enterprise: { low: 2, high: 4 } },
    source: 'convention',
  },
];
