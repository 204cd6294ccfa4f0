import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { defineKind } from './define-kind.ts';

/** What acquisition cost, for the cost of a customer. */
export const spend = defineKind({
  id: 'spend',
  name: { fr: 'Dépenses d’acquisition', en: 'Acquisition spend' },
  row: { fr: 'la dépense d’un jour, d’une semaine ou d’un mois', en: 'the spend of a day, a week or a month' },
  table: 'spend',
  fields: {
    day: {
      type: 'day',
      name: { fr: 'jour ou mois', en: 'day or month' },
      words: [
        ...['day', 'jour', 'date', 'month', 'mois', 'week', 'semaine', 'period', 'periode', 'reportingstarts'],
        ...['debutrapport', 'startdate', 'datedebut', 'debutperiode', 'periodstart'],
      ],
      required: true,
    },
    channel: {
      type: 'text',
      name: { fr: 'canal', en: 'channel' },
      words: [
        ...['channel', 'canal', 'marketingchannel', 'source', 'medium', 'media', 'platform', 'plateforme', 'network'],
        ...['adnetwork', 'regie', 'levier', 'leviermarketing', 'utmsource'],
      ],
    },
    campaign: {
      type: 'text',
      name: { fr: 'campagne', en: 'campaign' },
      words: ['campaign', 'campaignname', 'campagne', 'nomcampagne', 'adset', 'adgroup', 'ensemblepublicites'],
    },
    amount: {
      type: 'amount',
      name: { fr: 'dépense', en: 'spend' },
      words: [
        ...['spend', 'adspend', 'marketingspend', 'mediaspend', 'totalspend', 'amountspent', 'montantdepense'],
        ...['depense', 'depenses', 'depensespub', 'depensespublicitaires', 'depensemarketing', 'depensesmarketing'],
        ...['cost', 'costs', 'cout', 'couts', 'coutpub', 'coutmarketing', 'coutacquisition', 'budget'],
        ...['budgetdepense', 'investissement', 'investissements', 'amount', 'montant', 'total'],
      ],
      required: true,
    },
    newCustomers: {
      type: 'number',
      name: { fr: 'nouveaux clients', en: 'new customers' },
      words: [
        ...['newcustomers', 'nouveauxclients', 'customersacquired', 'clientsacquis', 'acquiredcustomers', 'newclients'],
        ...['acquisitions', 'nbnouveauxclients', 'newbuyers', 'firsttimecustomers'],
      ],
    },
    impressions: {
      type: 'number',
      name: { fr: 'impressions', en: 'impressions' },
      words: ['impressions', 'impr', 'nbimpressions', 'reach', 'couverture'],
    },
    clicks: {
      type: 'number',
      name: { fr: 'clics', en: 'clicks' },
      words: ['clicks', 'clics', 'linkclicks', 'clicslien', 'nbclics', 'interactions'],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode', 'codedevise'],
    },
  },
  requires: [['day', 'amount']],
  distinctive: ['amount', 'newCustomers', 'impressions', 'clicks'],
  excludes: [...CUSTOMER_WORDS, ...EMAIL_WORDS],
});
