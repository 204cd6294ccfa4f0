import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { CREATION_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/** Contracts with their start, end and price: the base of recurring revenue. */
export const subscriptions = defineKind({
  id: 'subscriptions',
  name: { fr: 'Abonnements', en: 'Subscriptions' },
  row: { fr: 'un abonnement, en cours ou terminé', en: 'a subscription, running or ended' },
  table: 'subscriptions',
  fields: {
    subscription: { type: 'id', name: { fr: 'abonnement', en: 'subscription' }, words: SUBSCRIPTION_WORDS },
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    plan: {
      type: 'text',
      name: { fr: 'formule', en: 'plan' },
      words: [
        ...['plan', 'planname', 'planid', 'nomplan', 'subscriptionplan', 'pricingplan', 'formule', 'nomformule'],
        ...[
          'offre',
          'nomoffre',
          'forfait',
          'typeabonnement',
          'subscriptiontype',
          'package',
          'productname',
          'nomproduit',
        ],
        ...['product', 'produit'],
      ],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: ['subscriptionstatus', 'statutabonnement', 'etatabonnement', 'status', 'statut', 'etat', 'state'],
    },
    startedAt: {
      type: 'day',
      name: { fr: 'début', en: 'start' },
      words: [
        ...['startedat', 'startdate', 'startat', 'startson', 'start', 'subscriptionstart', 'subscriptionstartdate'],
        ...['subscriptionstartedat', 'subscribedat', 'subscriptiondate', 'activatedat', 'activationdate'],
        ...['datedebut', 'debut', 'debutabonnement', 'datedebutabonnement', 'datesouscription', 'souscritle'],
        ...['dateactivation', 'dateabonnement', 'contractstart', 'contractstartdate', 'debutcontrat'],
        ...['datedebutcontrat', ...CREATION_DATE_WORDS],
      ],
      required: true,
    },
    endedAt: {
      type: 'day',
      name: { fr: 'fin', en: 'end' },
      words: [
        ...['endedat', 'enddate', 'endat', 'endson', 'subscriptionend', 'subscriptionenddate', 'churnedat'],
        ...['churndate', 'terminatedat', 'terminationdate', 'datefin', 'fin', 'finabonnement', 'datefinabonnement'],
        ...['contractend', 'contractenddate', 'fincontrat', 'datefincontrat', 'expiredat', 'expirydate', 'expiresat'],
        ...['expirationdate', 'dateexpiration'],
      ],
    },
    cancelledAt: {
      type: 'day',
      name: { fr: 'résiliation demandée', en: 'cancellation requested' },
      words: [
        ...['cancelledat', 'canceledat', 'cancelledon', 'canceledon', 'canceldate', 'cancelleddate', 'canceleddate'],
        ...['cancellationdate', 'cancelationdate', 'dateresiliation', 'resiliele', 'dateannulation', 'resiliation'],
      ],
    },
    trialStartsAt: {
      type: 'day',
      name: { fr: 'début de l’essai', en: 'trial start' },
      words: ['trialstart', 'trialstartdate', 'trialstartedat', 'trialstartsat', 'debutessai', 'datedebutessai'],
    },
    trialEndsAt: {
      type: 'day',
      name: { fr: 'fin de l’essai', en: 'trial end' },
      words: ['trialend', 'trialenddate', 'trialendedat', 'trialendsat', 'finessai', 'datefinessai'],
    },
    amount: {
      type: 'amount',
      name: { fr: 'prix par période, tout compris', en: 'price per period, all units' },
      words: [
        ...['recurringamount', 'subscriptionamount', 'planamount', 'montantabonnement', 'prixabonnement', 'tarif'],
        ...['amount', 'montant', 'total', 'montantttc', 'value', 'valeur', 'price', 'prix'],
      ],
    },
    unitPrice: {
      type: 'amount',
      name: { fr: 'prix par période et par unité', en: 'price per period and unit' },
      words: ['planunitprice', 'unitprice', 'unitamount', 'prixunitaire', 'priceperseat', 'planprice', 'prixformule'],
    },
    mrr: {
      type: 'amount',
      name: { fr: 'revenu mensuel récurrent', en: 'monthly recurring revenue' },
      words: [
        ...['mrr', 'monthlyrecurringrevenue', 'revenumensuel', 'revenumensuelrecurrent', 'monthlyamount'],
        ...['montantmensuel', 'monthlyprice', 'prixmensuel', 'monthlyfee', 'mensualite'],
      ],
    },
    interval: {
      type: 'text',
      name: { fr: 'période de facturation', en: 'billing period' },
      words: [
        ...['interval', 'billinginterval', 'planinterval', 'billingperiodunit', 'billingperiod', 'billingcycle'],
        ...['billingfrequency', 'intervalunit', 'periodicite', 'frequencefacturation', 'periodefacturation'],
        ...['cyclefacturation', 'recurrence', 'frequency', 'frequence'],
      ],
    },
    intervalCount: {
      type: 'number',
      name: { fr: 'nombre de périodes entre deux factures', en: 'periods between two invoices' },
      words: ['intervalcount', 'planintervalcount', 'billingperiodcount', 'billingintervalcount', 'nbperiodes'],
    },
    quantity: {
      type: 'number',
      name: { fr: 'nombre d’unités', en: 'units' },
      words: [
        ...['seats', 'planquantity', 'subscriptionquantity', 'licenses', 'licences', 'nbsieges', 'nblicences'],
        ...['nombrelicences', 'quantity', 'quantite', 'qty', 'qte'],
      ],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'plancurrency', 'currencycode', 'codedevise'],
    },
    cancelReason: {
      type: 'text',
      name: { fr: 'motif de résiliation', en: 'cancellation reason' },
      words: [
        ...['cancelreason', 'cancellationreason', 'cancelreasoncode', 'churnreason', 'reasoncancellation'],
        ...['cancellationfeedback', 'motifresiliation', 'raisonresiliation', 'motifannulation', 'motifdepart'],
        ...['reason', 'motif', 'raison'],
      ],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal', en: 'channel' },
      words: ['acquisitionchannel', 'channel', 'canal', 'source', 'utmsource', 'origine'],
    },
    country: { type: 'text', name: { fr: 'pays', en: 'country' }, words: ['country', 'pays', 'countrycode'] },
  },
  requires: [
    ['customer', 'startedAt'],
    ['subscription', 'startedAt'],
  ],
  distinctive: [
    ...(['subscription', 'plan', 'startedAt', 'endedAt', 'trialStartsAt', 'trialEndsAt', 'mrr', 'interval'] as const),
    ...(['cancelReason'] as const),
  ],
});
