/** What the state of a contract says when its dates do not; simplified: small letters, no accents, words apart. */
export type ContractState = 'running' | 'ended' | 'trial' | 'unpaid';

/** An overdue contract still runs: whether it will be paid is not known. */
export const STATUS_WORDS: Readonly<Record<ContractState, readonly string[]>> = {
  running: [
    ...[
      'active',
      'actif',
      'active renewing',
      'live',
      'running',
      'ongoing',
      'current',
      'en cours',
      'past due',
      'overdue',
    ],
    ...['late', 'en retard', 'impaye', 'non renewing', 'cancel at period end', 'pending cancellation', 'valide'],
  ],
  ended: [
    ...['canceled', 'cancelled', 'ended', 'expired', 'terminated', 'inactive', 'closed', 'churned', 'stopped', 'lost'],
    ...['unpaid', 'resilie', 'resiliee', 'annule', 'annulee', 'termine', 'terminee', 'expire', 'expiree', 'inactif'],
    ...['clos', 'cloture', 'arrete', 'fini', 'perdu'],
  ],
  trial: ['trialing', 'trialling', 'trial', 'in trial', 'on trial', 'free trial', 'essai', 'en essai', 'essai gratuit'],
  unpaid: ['incomplete', 'incomplete expired', 'draft', 'pending', 'future', 'brouillon', 'en attente', 'incomplet'],
};

/** Invoices that were never to be paid, or no longer are. */
export const VOID_INVOICE_WORDS: readonly string[] = [
  ...['void', 'voided', 'draft', 'cancelled', 'canceled', 'uncollectible', 'refunded', 'deleted', 'written off'],
  ...['annule', 'annulee', 'brouillon', 'remboursee', 'rembourse', 'irrecouvrable', 'avoir'],
];

/** SQL that simplifies a text as these words are. */
export function statusWordsSql(column: string): string {
  return `trim(regexp_replace(lower(strip_accents(${column})), '[^a-z]+', ' ', 'g'))`;
}

/** SQL that is true when a simplified text is one of these words. */
export function saysSql(words: string, known: readonly string[]): string {
  return `coalesce(${words} IN (${known.map((word) => `'${word}'`).join(', ')}), false)`;
}
