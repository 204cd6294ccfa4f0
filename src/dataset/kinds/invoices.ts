import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/** Bills of subscriptions with the period they cover: recurring revenue month by month. */
export const invoices = defineKind({
  id: 'invoices',
  name: { fr: 'Factures récurrentes', en: 'Recurring invoices' },
  row: { fr: 'une facture d’abonnement', en: 'an invoice of a subscription' },
  table: 'invoices',
  fields: {
    invoice: {
      type: 'id',
      name: { fr: 'numéro de facture', en: 'invoice number' },
      words: [
        ...['invoiceid', 'idinvoice', 'invoicenumber', 'invoiceno', 'invoice', 'numerofacture', 'nfacture'],
        ...['nofacture', 'numfacture', 'idfacture', 'facture'],
      ],
    },
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    subscription: { type: 'id', name: { fr: 'abonnement', en: 'subscription' }, words: SUBSCRIPTION_WORDS },
    plan: {
      type: 'text',
      name: { fr: 'formule', en: 'plan' },
      words: ['plan', 'planname', 'planid', 'nomplan', 'formule', 'offre', 'forfait', 'product', 'produit'],
    },
    issuedAt: {
      type: 'day',
      name: { fr: 'date de facture', en: 'invoice date' },
      words: [
        ...['invoicedate', 'datefacture', 'issuedat', 'issuedate', 'issuedon', 'invoicedat', 'invoicecreatedat'],
        ...['dateemission', 'emisele', 'datefacturation', 'billingdate', ...ANY_DATE_WORDS],
      ],
    },
    paidAt: {
      type: 'day',
      name: { fr: 'date de paiement', en: 'payment date' },
      words: ['paidat', 'paidon', 'paiddate', 'paymentdate', 'datepaiement', 'payeele', 'payele', 'dateencaissement'],
    },
    dueAt: {
      type: 'day',
      name: { fr: 'échéance', en: 'due date' },
      words: ['duedate', 'dueat', 'dueon', 'dateecheance', 'echeance', 'paymentduedate'],
    },
    amount: {
      type: 'amount',
      name: { fr: 'montant facturé', en: 'invoiced amount' },
      words: [
        ...['invoicetotal', 'invoiceamount', 'totalfacture', 'montantfacture', 'totalamount', 'total', 'amount'],
        ...['montant', 'montanttotal', 'montantttc', 'totalttc', 'ttc', 'amountdue', 'amountpaid', 'subtotal'],
        ...['montantht', 'totalht', 'value', 'valeur'],
      ],
    },
    periodStart: {
      type: 'day',
      name: { fr: 'début de la période facturée', en: 'start of the invoiced period' },
      words: [
        ...['periodstart', 'periodstartdate', 'periodstartsat', 'serviceperiodstart', 'billingperiodstart'],
        ...['currentperiodstart', 'servicestart', 'servicestartdate', 'debutperiode', 'datedebutperiode'],
      ],
    },
    periodEnd: {
      type: 'day',
      name: { fr: 'fin de la période facturée', en: 'end of the invoiced period' },
      words: [
        ...['periodend', 'periodenddate', 'periodendsat', 'serviceperiodend', 'billingperiodend'],
        ...['currentperiodend', 'serviceend', 'serviceenddate', 'finperiode', 'datefinperiode'],
      ],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: [
        ...['invoicestatus', 'statutfacture', 'etatfacture', 'paymentstatus', 'statutpaiement', 'etatpaiement'],
        ...['status', 'statut', 'etat', 'paid', 'payee', 'paye'],
      ],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode', 'codedevise'],
    },
  },
  requires: [
    ['invoice', 'issuedAt', 'amount'],
    ['customer', 'issuedAt', 'amount'],
    ['customer', 'periodStart', 'amount'],
    ['subscription', 'periodStart', 'amount'],
  ],
  distinctive: ['invoice', 'issuedAt', 'subscription', 'periodStart', 'periodEnd'],
});
