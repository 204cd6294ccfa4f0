import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { CREATION_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { findRepeats } from './find-repeats.ts';
import { MEMBER_WORDS } from './member-words.ts';

/** Members of a loyalty programme as they stand. */
export const loyaltyMembers = defineKind({
  id: 'loyalty_members',
  name: { fr: 'Membres du programme de fidélité', en: 'Loyalty members' },
  row: { fr: 'un membre', en: 'a member' },
  table: 'loyalty_members',
  fields: {
    customer: {
      type: 'customer',
      name: { fr: 'membre', en: 'member' },
      words: [...CUSTOMER_WORDS, ...MEMBER_WORDS],
      required: true,
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    joinedAt: {
      type: 'day',
      name: { fr: 'date d’adhésion', en: 'joining date' },
      words: [
        ...['joinedat', 'joineddate', 'joinedon', 'enrolledat', 'enrollmentdate', 'enrolmentdate', 'membersince'],
        ...['loyaltysignupdate', 'loyaltyjoindate', 'dateadhesion', 'adhesion', 'adherentdepuis', 'membredepuis'],
        ...['dateadhesionfidelite', 'joindate', 'datejoined', 'signupdate', 'registrationdate', 'dateinscription'],
        ...['inscritle', ...CREATION_DATE_WORDS],
      ],
    },
    tier: {
      type: 'text',
      name: { fr: 'palier', en: 'tier' },
      words: [
        ...['tier', 'tiername', 'loyaltytier', 'viptier', 'membershiptier', 'membershiplevel', 'loyaltylevel'],
        ...['palier', 'palierfidelite', 'niveau', 'niveaufidelite', 'statutfidelite', 'level'],
      ],
    },
    points: {
      type: 'number',
      name: { fr: 'solde de points', en: 'points balance' },
      words: [
        ...['pointsbalance', 'pointbalance', 'soldepoints', 'availablepoints', 'pointsdisponibles', 'currentpoints'],
        ...['loyaltypoints', 'rewardpoints', 'pointsfidelite', 'points', 'nbpoints', 'nombrepoints', 'loyaltybalance'],
      ],
    },
    pointsEarned: {
      type: 'number',
      name: { fr: 'points gagnés', en: 'points earned' },
      words: ['pointsearned', 'lifetimepoints', 'totalpoints', 'totalpointsearned', 'pointsgagnes', 'pointscumules'],
    },
    pointsRedeemed: {
      type: 'number',
      name: { fr: 'points utilisés', en: 'points redeemed' },
      words: ['pointsredeemed', 'pointsspent', 'pointsused', 'totalpointsredeemed', 'pointsutilises', 'pointsdepenses'],
    },
    lastActivityAt: {
      type: 'day',
      name: { fr: 'dernière activité', en: 'last activity' },
      words: [
        ...['lastactivity', 'lastactivityat', 'lastactivitydate', 'lastearnedat', 'lastactive', 'derniereactivite'],
        ...['datederniereactivite', 'dernieremouvement', 'lasttransactiondate'],
      ],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: ['memberstatus', 'membershipstatus', 'statutmembre', 'statutadherent', 'status', 'statut', 'etat'],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal d’adhésion', en: 'joining channel' },
      words: ['enrollmentchannel', 'signupchannel', 'canaladhesion', 'channel', 'canal', 'source', 'store', 'magasin'],
    },
  },
  requires: [
    ['customer', 'points'],
    ['customer', 'tier'],
    ['customer', 'joinedAt'],
    ['customer', 'pointsEarned'],
  ],
  distinctive: ['joinedAt', 'tier', 'points', 'pointsEarned', 'pointsRedeemed'],
  fits: (table, columns) => (findRepeats(table, columns) === true ? 'no' : 'possible'),
});
