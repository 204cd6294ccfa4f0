import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { PLAIN_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_DATE_WORDS } from './order-words.ts';

/** Who was sent what, who was held out, who responded. */
export const campaigns = defineKind({
  id: 'campaigns',
  name: { fr: 'Envois de campagnes', en: 'Campaign sends' },
  row: {
    fr: 'un client visé par une campagne, destinataire ou témoin',
    en: 'a customer targeted by a campaign, sent or held out',
  },
  table: 'campaigns',
  fields: {
    campaign: {
      type: 'text',
      name: { fr: 'campagne', en: 'campaign' },
      words: [
        ...['campaign', 'campaignname', 'campaignid', 'idcampaign', 'campagne', 'nomcampagne', 'idcampagne', 'mailing'],
        ...['flow', 'flowname', 'messagename', 'emailname', 'scenario'],
      ],
    },
    customer: {
      type: 'customer',
      name: { fr: 'client', en: 'customer' },
      words: [...CUSTOMER_WORDS, 'recipientid', 'recipient', 'destinataire', 'iddestinataire'],
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    sentAt: {
      type: 'day',
      name: { fr: 'date d’envoi', en: 'send date' },
      words: [
        ...['sentat', 'sentdate', 'senton', 'senddate', 'sendtime', 'sendat', 'dateenvoi', 'envoyele', 'campaigndate'],
        ...['datecampagne', ...PLAIN_DATE_WORDS],
      ],
    },
    group: {
      type: 'text',
      name: { fr: 'groupe (témoin ou envoyé)', en: 'group (control or treated)' },
      words: [
        ...['testgroup', 'groupetest', 'controlgroup', 'groupecontrole', 'groupetemoin', 'experimentgroup'],
        ...['treatmentgroup', 'treatment', 'iscontrol', 'control', 'controle', 'temoin', 'holdout', 'variant'],
        ...['variante', 'abgroup', 'arm', 'group', 'groupe'],
      ],
    },
    opened: {
      type: 'flag',
      name: { fr: 'ouvert', en: 'opened' },
      words: [
        ...['opened', 'isopened', 'hasopened', 'openedat', 'emailopened', 'open', 'opens', 'ouvert', 'ouverture'],
        ...['ouvertures', 'aouvert'],
      ],
    },
    clicked: {
      type: 'flag',
      name: { fr: 'cliqué', en: 'clicked' },
      words: [
        'clicked',
        'isclicked',
        'hasclicked',
        'clickedat',
        'click',
        'clicks',
        'clique',
        'clic',
        'clics',
        'aclique',
      ],
    },
    responded: {
      type: 'flag',
      name: { fr: 'a répondu', en: 'responded' },
      words: [
        ...['responded', 'hasresponded', 'response', 'repondu', 'arepondu', 'reponse', 'converted', 'conversion'],
        ...['converti', 'purchased', 'aachete'],
      ],
    },
    unsubscribed: {
      type: 'flag',
      name: { fr: 's’est désinscrit', en: 'unsubscribed' },
      words: ['unsubscribed', 'unsubscribe', 'hasunsubscribed', 'desabonne', 'desinscrit', 'desinscription'],
    },
    orderedAt: {
      type: 'day',
      name: { fr: 'date de commande', en: 'order date' },
      words: [...ORDER_DATE_WORDS, 'convertedat', 'dateconversion'],
    },
    amount: {
      type: 'amount',
      name: { fr: 'montant commandé', en: 'ordered amount' },
      words: [
        ...['conversionvalue', 'campaignrevenue', 'attributedrevenue', 'orderamount', 'ordervalue', 'montantcommande'],
        ...['amount', 'montant', 'revenue', 'ca', 'total', 'value', 'valeur'],
      ],
    },
    channel: { type: 'text', name: { fr: 'canal', en: 'channel' }, words: ['channel', 'canal', 'medium', 'media'] },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode'],
    },
  },
  requires: [
    ['campaign', 'customer', 'sentAt'],
    ['campaign', 'customer', 'group'],
    ['campaign', 'customer', 'opened'],
    ['campaign', 'customer', 'clicked'],
    ['campaign', 'customer', 'responded'],
    ['customer', 'group', 'sentAt'],
    ['customer', 'group', 'responded'],
  ],
  distinctive: ['campaign', 'sentAt', 'group', 'opened', 'clicked', 'responded'],
});
