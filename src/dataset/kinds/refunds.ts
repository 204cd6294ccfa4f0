import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_ID_WORDS } from './order-words.ts';

/** What was paid back, and why. */
export const refunds = defineKind({
  id: 'refunds',
  name: { fr: 'Remboursements et avoirs', en: 'Refunds and credit notes' },
  row: { fr: 'un remboursement ou un avoir', en: 'a refund or a credit note' },
  table: 'refunds',
  fields: {
    refund: {
      type: 'id',
      name: { fr: 'numéro du remboursement ou de l’avoir', en: 'refund or credit note number' },
      words: [
        ...['refundid', 'idrefund', 'refundnumber', 'refundno', 'idremboursement', 'numeroremboursement'],
        ...['nremboursement', 'creditnote', 'creditnoteid', 'creditnotenumber', 'creditmemo', 'creditmemoid'],
        ...['creditmemonumber', 'avoir', 'idavoir', 'numeroavoir', 'navoir', 'numavoir', 'returnid', 'returnnumber'],
        ...['idretour', 'numeroretour', 'nretour', 'rma', 'rmanumber', 'numerorma'],
      ],
    },
    order: { type: 'id', name: { fr: 'commande remboursée', en: 'refunded order' }, words: ORDER_ID_WORDS },
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    refundedAt: {
      type: 'day',
      name: { fr: 'date du remboursement', en: 'refund date' },
      words: [
        ...['refundedat', 'refunddate', 'refundedon', 'refunddatetime', 'refundcreatedat', 'daterefund'],
        ...['dateremboursement', 'rembourseele', 'rembourse', 'creditnotedate', 'dateavoir', 'returndate'],
        ...['returnedat', 'returneddate', 'dateretour', 'retournele', ...ANY_DATE_WORDS, 'processedat'],
      ],
      required: true,
    },
    amount: {
      type: 'amount',
      name: { fr: 'montant remboursé', en: 'refunded amount' },
      words: [
        ...['refundamount', 'refundedamount', 'amountrefunded', 'totalrefunded', 'totalrefundedamount'],
        ...['refundtotal', 'refundvalue', 'montantrembourse', 'montantremboursement', 'montantrembourses'],
        ...['totalrembourse', 'montantavoir', 'totalavoir', 'creditnoteamount', 'creditamount', 'creditnotetotal'],
        ...['refund', 'remboursement', 'amount', 'montant', 'total', 'montantttc', 'totalttc', 'montanttotal'],
        ...['value', 'valeur', 'ttc', 'montantht', 'totalht'],
      ],
    },
    reason: {
      type: 'text',
      name: { fr: 'motif', en: 'reason' },
      words: [
        ...['refundreason', 'returnreason', 'reasonreturn', 'reasonrefund', 'motifremboursement', 'motifretour'],
        ...['motifavoir', 'raisonremboursement', 'raisonretour', 'reason', 'motif', 'raison'],
      ],
    },
    product: {
      type: 'text',
      name: { fr: 'produit', en: 'product' },
      words: ['product', 'produit', 'productname', 'nomproduit', 'sku', 'item', 'article', 'lineitemname'],
    },
    quantity: {
      type: 'number',
      name: { fr: 'quantité', en: 'quantity' },
      words: ['quantity', 'quantite', 'qty', 'qte'],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: ['refundstatus', 'returnstatus', 'statutremboursement', 'statutretour', 'status', 'statut', 'etat'],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode', 'codedevise'],
    },
  },
  requires: [
    ['refundedAt', 'amount'],
    ['refundedAt', 'order'],
    ['refundedAt', 'refund'],
  ],
  distinctive: ['refund', 'refundedAt', 'amount', 'reason'],
});
