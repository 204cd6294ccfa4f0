import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_ID_WORDS } from './order-words.ts';

/** What customers do in a product, one by one or counted per period. */
export const events = defineKind({
  id: 'events',
  name: { fr: 'Usage et événements', en: 'Usage and events' },
  row: { fr: 'un événement, ou l’usage d’une période', en: 'an event, or the usage of a period' },
  table: 'events',
  fields: {
    customer: {
      type: 'customer',
      name: { fr: 'client ou utilisateur', en: 'customer or user' },
      words: [...CUSTOMER_WORDS, 'distinctid', 'anonymousid', 'userpseudoid', 'deviceid'],
      required: true,
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    at: {
      type: 'day',
      name: { fr: 'date', en: 'date' },
      words: [
        ...['eventdate', 'eventtime', 'eventtimestamp', 'eventat', 'occurredat', 'happenedat', 'dateevenement'],
        ...['dateaction', 'loggedat', 'loginat', 'logindate', 'dateconnexion', 'sessiondate', 'sessionstart'],
        ...['activitydate', 'dateactivite', 'dateusage', 'usagedate', ...ANY_DATE_WORDS, 'week', 'semaine', 'month'],
        ...['mois', 'period', 'periode', 'startdate', 'datedebut'],
      ],
      required: true,
    },
    event: {
      type: 'text',
      name: { fr: 'événement', en: 'event' },
      words: [
        ...['event', 'eventname', 'eventtype', 'eventaction', 'evenement', 'nomevenement', 'typeevenement', 'action'],
        ...['activity', 'activite', 'activitytype', 'typeactivite', 'feature', 'featurename', 'fonctionnalite'],
      ],
    },
    usage: {
      type: 'number',
      name: { fr: 'usage (connexions, minutes…)', en: 'usage (sessions, minutes…)' },
      words: [
        ...['usage', 'logins', 'logincount', 'connexions', 'nbconnexions', 'sessions', 'sessioncount', 'nbsessions'],
        ...['pageviews', 'pagesvues', 'visits', 'visites', 'minutes', 'minutesused', 'hoursused', 'activedays'],
        ...['joursactifs', 'dureeusage', 'usageminutes', 'apicalls'],
      ],
    },
    session: {
      type: 'id',
      name: { fr: 'session', en: 'session' },
      words: ['sessionid', 'idsession', 'usersession', 'session', 'visitid'],
    },
    value: {
      type: 'amount',
      name: { fr: 'valeur', en: 'value' },
      words: ['eventvalue', 'valeurevenement', 'value', 'valeur', 'amount', 'montant', 'revenue', 'price', 'prix'],
    },
    order: { type: 'id', name: { fr: 'commande', en: 'order' }, words: ORDER_ID_WORDS },
    product: {
      type: 'text',
      name: { fr: 'produit', en: 'product' },
      words: ['productname', 'nomproduit', 'product', 'produit', 'productid', 'idproduit', 'sku', 'item'],
    },
    category: {
      type: 'text',
      name: { fr: 'catégorie', en: 'category' },
      words: ['eventcategory', 'category', 'categorie', 'categorycode', 'productcategory'],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal', en: 'channel' },
      words: ['channel', 'canal', 'source', 'utmsource', 'platform', 'plateforme', 'device', 'appareil'],
    },
  },
  requires: [
    ['customer', 'at', 'event'],
    ['customer', 'at', 'usage'],
  ],
  distinctive: ['at', 'event', 'usage', 'session'],
});
