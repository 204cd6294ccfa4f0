/** Headers of a subscription number, simplified. */
export const SUBSCRIPTION_WORDS: readonly string[] = [
  ...['subscriptionid', 'idsubscription', 'subscriptionnumber', 'subscription', 'abonnement', 'idabonnement'],
  ...['numeroabonnement', 'nabonnement', 'contractid', 'contractnumber', 'idcontrat', 'numerocontrat', 'ncontrat'],
];
