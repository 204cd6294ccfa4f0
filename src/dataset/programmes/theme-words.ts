/** What comments and tickets speak of: words in French and English, small letters without accents, as patterns between blanks. */
export const THEME_WORDS: Readonly<Record<string, readonly string[]>> = {
  delivery: [
    ...['livr[a-z]*', 'deliver[a-z]*', 'shipping', 'shipped', 'shipment[a-z]*', 'colis', 'parcels?', 'packages?'],
    ...['transporteurs?', 'couriers?', 'carrier', 'expedi[a-z]*', 'retards?', 'late', 'delay[a-z]*'],
  ],
  price: [
    ...['prix', 'chere?s?', 'couts?', 'couteux', 'tarifs?', 'tarification', 'price[a-z]*', 'pricing', 'expensive'],
    ...[
      'costs?',
      'costly',
      'cheap[a-z]*',
      'fees?',
      'frais',
      'factur[a-z]*',
      'invoic[a-z]*',
      'billing',
      'bills?',
      'billed',
    ],
  ],
  quality: [
    ...[
      'qualites?',
      'quality',
      'abime[a-z]*',
      'casse[a-z]*',
      'defect[a-z]*',
      'defauts?',
      'broken',
      'damaged',
      'faulty',
    ],
    ...['fragiles?', 'solides?'],
  ],
  service: [
    ...['services?', 'support', 'sav', 'accueil', 'conseil[a-z]*', 'vendeurs?', 'vendeuses?', 'staff', 'equipes?'],
    ...['helpful', 'helpdesk', 'hotline', 'agents?', 'advisors?'],
  ],
  product: [
    ...['produits?', 'products?', 'articles?', 'items?', 'tailles?', 'sizes?', 'modeles?', 'models?', 'gammes?'],
    ...['assortiments?', 'choix', 'choice'],
  ],
  app: [
    ...['applis?', 'applications?', 'apps?', 'sites?', 'websites?', 'bugs?', 'buggy', 'crash[a-z]*', 'plant[a-z]*'],
    ...['connexions?', 'login', 'connecter'],
  ],
  returns: [
    'retours?',
    'retourn[a-z]*',
    'return[a-z]*',
    'rembours[a-z]*',
    'refund[a-z]*',
    'echanges?',
    'exchange[a-z]*',
  ],
  stock: ['ruptures?', 'stocks?', 'indisponib[a-z]*', 'disponib[a-z]*', 'available', 'unavailable', 'out of stock'],
};

/** The pattern of a theme in a text prepared by `plainTextSql`. */
export function themePattern(theme: string): string {
  return ` (${(THEME_WORDS[theme] ?? []).join('|')}) `;
}
