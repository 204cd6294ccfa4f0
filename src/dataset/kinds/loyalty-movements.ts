import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { MEMBER_WORDS } from './member-words.ts';
import { ORDER_ID_WORDS } from './order-words.ts';

/** Points earned and redeemed over time. */
export const loyaltyMovements = defineKind({
  id: 'loyalty_movements',
  name: { fr: 'Mouvements de points', en: 'Loyalty movements' },
  row: { fr: 'des points gagnés, utilisés ou expirés', en: 'points earned, redeemed or expired' },
  table: 'loyalty_movements',
  fields: {
    customer: {
      type: 'customer',
      name: { fr: 'membre', en: 'member' },
      words: [...CUSTOMER_WORDS, ...MEMBER_WORDS],
      required: true,
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    movedAt: {
      type: 'day',
      name: { fr: 'date du mouvement', en: 'movement date' },
      words: [
        ...['movementdate', 'movedat', 'datemouvement', 'pointsdate', 'earnedat', 'redeemedat', 'dateoperation'],
        ...['operationdate', 'transactiondate', 'datetransaction', 'activitydate', ...ANY_DATE_WORDS],
      ],
      required: true,
    },
    points: {
      type: 'number',
      name: { fr: 'points (+ gagnés, − utilisés)', en: 'points (+ earned, − redeemed)' },
      words: [
        ...['pointschange', 'pointsdelta', 'pointsmoved', 'variationpoints', 'mouvementpoints', 'points', 'nbpoints'],
        ...['nombrepoints', 'pointsamount', 'loyaltypoints', 'pointsfidelite'],
      ],
    },
    earned: {
      type: 'number',
      name: { fr: 'points gagnés', en: 'points earned' },
      words: ['pointsearned', 'earnedpoints', 'earned', 'pointsgagnes', 'gagnes', 'pointsissued', 'pointsemis'],
    },
    redeemed: {
      type: 'number',
      name: { fr: 'points utilisés', en: 'points redeemed' },
      words: [
        'pointsredeemed',
        'redeemedpoints',
        'redeemed',
        'pointsspent',
        'pointsused',
        'pointsutilises',
        'utilises',
      ],
    },
    movement: {
      type: 'text',
      name: { fr: 'sorte de mouvement', en: 'kind of movement' },
      words: [
        ...['movementtype', 'typemouvement', 'mouvement', 'movement', 'pointstype', 'typeoperation', 'operation'],
        ...['transactiontype', 'typetransaction', 'type', 'action', 'reason', 'motif', 'status', 'statut'],
      ],
    },
    reward: {
      type: 'text',
      name: { fr: 'récompense', en: 'reward' },
      words: ['reward', 'rewardname', 'recompense', 'nomrecompense', 'cadeau', 'gift'],
    },
    value: {
      type: 'amount',
      name: { fr: 'valeur en argent', en: 'money value' },
      words: ['rewardvalue', 'redeemedvalue', 'pointsvalue', 'valeurpoints', 'valeurrecompense', 'montantrecompense'],
    },
    order: { type: 'id', name: { fr: 'commande', en: 'order' }, words: ORDER_ID_WORDS },
    expiresAt: {
      type: 'day',
      name: { fr: 'date d’expiration', en: 'expiry date' },
      words: ['expiresat', 'expirydate', 'expirationdate', 'dateexpiration', 'expirele'],
    },
  },
  requires: [
    ['customer', 'movedAt', 'points'],
    ['customer', 'movedAt', 'earned'],
    ['customer', 'movedAt', 'redeemed'],
  ],
  distinctive: ['movedAt', 'points', 'earned', 'redeemed', 'movement', 'reward', 'value'],
});
