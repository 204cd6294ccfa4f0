import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';

/** Who brought whom. */
export const referrals = defineKind({
  id: 'referrals',
  name: { fr: 'Parrainages', en: 'Referrals' },
  row: { fr: 'un filleul', en: 'a referred customer' },
  table: 'referrals',
  fields: {
    referrer: {
      type: 'customer',
      name: { fr: 'parrain', en: 'referrer' },
      words: [
        ...['referrerid', 'referreremail', 'referrer', 'referrername', 'referredby', 'referredbyid', 'advocateid'],
        ...['advocateemail', 'advocate', 'sponsorid', 'sponsor', 'inviterid', 'inviteremail', 'inviter', 'idparrain'],
        ...['parrainid', 'emailparrain', 'parrain', 'nomparrain', 'parrainepar', 'invitepar'],
      ],
      required: true,
    },
    referred: {
      type: 'customer',
      name: { fr: 'filleul', en: 'referred customer' },
      words: [
        ...['refereeid', 'refereeemail', 'referee', 'referredid', 'referredemail', 'referredcustomerid'],
        ...['referredcustomer', 'referreduser', 'referredname', 'inviteeid', 'inviteeemail', 'invitee', 'friendemail'],
        ...['friend', 'idfilleul', 'filleulid', 'emailfilleul', 'filleul', 'nomfilleul', ...CUSTOMER_WORDS],
        ...EMAIL_WORDS,
      ],
    },
    referredAt: {
      type: 'day',
      name: { fr: 'date du parrainage', en: 'referral date' },
      words: [
        ...['referredat', 'referraldate', 'referredon', 'dateparrainage', 'parrainele', 'invitedat', 'invitationdate'],
        ...['dateinvitation', ...ANY_DATE_WORDS],
      ],
    },
    convertedAt: {
      type: 'day',
      name: { fr: 'première commande du filleul', en: 'first order of the referred customer' },
      words: [
        ...['convertedat', 'conversiondate', 'dateconversion', 'firstorderdate', 'firstpurchasedate'],
        ...['datepremierecommande', 'premierecommande', 'datepremierachat'],
      ],
    },
    code: {
      type: 'text',
      name: { fr: 'code de parrainage', en: 'referral code' },
      words: [
        'referralcode',
        'refcode',
        'codeparrainage',
        'codeparrain',
        'invitecode',
        'referrallink',
        'lienparrainage',
      ],
    },
    reward: {
      type: 'amount',
      name: { fr: 'récompense', en: 'reward' },
      words: [
        ...['rewardamount', 'rewardvalue', 'referralreward', 'reward', 'montantrecompense', 'recompense', 'prime'],
        ...['primeparrainage'],
      ],
    },
    amount: {
      type: 'amount',
      name: { fr: 'montant de la première commande', en: 'amount of the first order' },
      words: ['firstorderamount', 'orderamount', 'ordervalue', 'montantcommande', 'amount', 'montant', 'total'],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: ['referralstatus', 'statutparrainage', 'status', 'statut', 'etat'],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode'],
    },
  },
  requires: [
    ['referrer', 'referred'],
    ['referrer', 'referredAt'],
    ['referrer', 'code'],
  ],
  distinctive: ['referrer', 'referred', 'referredAt', 'convertedAt', 'code'],
});
