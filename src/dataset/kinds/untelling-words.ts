import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';

/** Headers found in files of every kind: they can hold a field, they argue for no kind. */
export const UNTELLING_WORDS: ReadonlySet<string> = new Set([
  ...ANY_DATE_WORDS,
  ...CUSTOMER_WORDS,
  ...EMAIL_WORDS,
  ...[
    'id',
    'reference',
    'ref',
    'number',
    'numero',
    'name',
    'nom',
    'title',
    'titre',
    'type',
    'code',
    'label',
    'libelle',
  ],
  ...['paidat', 'paymentdate', 'datepaiement', 'processedat', 'completedat', 'updatedat', 'month', 'mois', 'week'],
  ...['semaine', 'year', 'annee', 'period', 'periode'],
  ...[
    'amount',
    'montant',
    'total',
    'montanttotal',
    'montantttc',
    'montantht',
    'totalttc',
    'totalht',
    'value',
    'valeur',
  ],
  ...['revenue', 'sales', 'ventes', 'ca', 'chiffreaffaires', 'subtotal', 'soustotal', 'ttc'],
  ...['status', 'statut', 'etat', 'state', 'category', 'categorie', 'product', 'produit', 'productname'],
  ...['comment', 'comments', 'commentaire', 'commentaires', 'notes', 'description', 'tags'],
  ...['country', 'pays', 'city', 'ville', 'region', 'channel', 'canal', 'source', 'platform', 'plateforme'],
]);
