import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_ID_WORDS } from './order-words.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/** Who left, when and why. */
export const cancellations = defineKind({
  id: 'cancellations',
  name: { fr: 'Départs et motifs', en: 'Cancellations and reasons' },
  row: { fr: 'un client qui part, avec son motif', en: 'a customer who leaves, with the reason' },
  table: 'cancellations',
  fields: {
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    subscription: { type: 'id', name: { fr: 'abonnement', en: 'subscription' }, words: SUBSCRIPTION_WORDS },
    plan: {
      type: 'text',
      name: { fr: 'formule', en: 'plan' },
      words: ['plan', 'planname', 'planid', 'nomplan', 'formule', 'offre', 'forfait', 'product', 'produit'],
    },
    cancelledAt: {
      type: 'day',
      name: { fr: 'date du départ', en: 'cancellation date' },
      words: [
        ...['cancelledat', 'canceledat', 'cancelledon', 'canceledon', 'canceldate', 'cancelleddate', 'canceleddate'],
        ...['cancellationdate', 'cancelationdate', 'dateresiliation', 'resiliele', 'dateannulation', 'churnedat'],
        ...['churndate', 'datedepart', 'departuredate', 'leftat', 'exitdate', 'terminationdate'],
        ...['terminatedat', 'endedat', 'enddate', 'datefin', ...ANY_DATE_WORDS],
      ],
    },
    reason: {
      type: 'text',
      name: { fr: 'motif', en: 'reason' },
      words: [
        ...['cancelreason', 'cancellationreason', 'cancelationreason', 'reasoncancellation', 'reasoncancelling'],
        ...['reasonleaving', 'churnreason', 'exitreason', 'primaryreason', 'mainreason', 'motifresiliation'],
        ...['motifdepart', 'motifannulation', 'raisonresiliation', 'raisondepart', 'raisonannulation'],
        ...['causedepart', 'motifprincipal', 'reason', 'motif', 'raison'],
      ],
    },
    comment: {
      type: 'text',
      name: { fr: 'commentaire', en: 'comment' },
      words: [
        ...['cancellationcomment', 'cancellationfeedback', 'reasondetail', 'reasondetails', 'detailmotif'],
        ...['precision', 'precisions', 'feedback', 'verbatim', 'comment', 'comments', 'commentaire', 'commentaires'],
      ],
    },
    amount: {
      type: 'amount',
      name: { fr: 'revenu mensuel perdu', en: 'monthly revenue lost' },
      words: ['mrr', 'mrrlost', 'churnedmrr', 'revenumensuel', 'montantmensuel', 'monthlyamount', 'amount', 'montant'],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode'],
    },
  },
  requires: [['reason'], ['customer', 'cancelledAt']],
  distinctive: ['cancelledAt', 'reason'],
  excludes: ORDER_ID_WORDS,
});
