/** The e of « 41e », where nothing that could be counted comes after. */
export const SHORT_EURO =
  / ?e(?=\n|[.,;:!?)/]| *$| +(?:[^a-z\d -]|(?:a|au|aux|de|du|d|des|en|et|ou|ni|par|l|la|le|les|c|ca|on|y|il|ils|elle|je|j|nos|notre|mon|ma|mes|mais|or|puis|pis|donc|pour|contre|vs|avant|apres|depuis|chaque|environ|maintenant|mtn|ojd|aujourd|auj|hier|cette|ce|cet|sur|chez|max|min|mini|maxi|tout|ttc|ht|net|brut|moyen|moyenne|seulement|dans|avec|sans|alors|quand|pcq|parce|car|si|minimum|maximum|tous|toutes|grace|soit|qu|que|qui|est|etait|cest|c'etait|hors|pas|plus|moins|now|stable|pareil|comme)(?![a-z\d])))/y;

/** A currency's sign or name after an amount; patterns are sticky. */
export const currenciesAfter: readonly (readonly [RegExp, string])[] = [
  [/ {0,2}(?:€|(?:d'|de )?(?:eur|euros?|balles)(?![a-z\d]))/y, 'EUR'],
  [SHORT_EURO, 'EUR'],
  [/ {0,2}(?:(?:us ?)?\$(?: ?usd\b)?|(?:us )?(?:de )?(?:usd|dollars?|bucks)(?! cana)(?! austral)(?![a-z\d]))/y, 'USD'],
  [/ {0,2}(?:£|(?:de )?(?:gbp|pounds?(?: sterling)?|quid|livres sterling)(?![a-z\d]))/y, 'GBP'],
  [/ {0,2}(?:de )?(?:fcfa|xof|francs? cfa)(?![a-z\d])/y, 'XOF'],
  [/ {0,2}(?:de )?(?:chf|francs?(?: suisses?)?|swiss francs?)(?![a-z\d])/y, 'CHF'],
  [/ {0,2}(?:ca ?\$|cad(?![a-z\d])|(?:canadian dollars?|dollars? canadiens?)(?![a-z\d]))/y, 'CAD'],
  [/ {0,2}(?:de )?(?:dirhams?|dhs?)(?![a-z\d])/y, 'MAD'],
  [/ {0,2}(?:¥|(?:yens?|jpy)(?![a-z\d]))/y, 'JPY'],
];

/** Right before an amount, its sign included. */
export const currenciesBefore: readonly (readonly [RegExp, string])[] = [
  [/[-+]?(?:€|(?<![a-z])eur) {0,2}$/, 'EUR'],
  [/[-+]?(?:ca ?\$|c\$|(?<![a-z])cad) {0,2}$/, 'CAD'],
  [/[-+]?(?:us ?)?(?:\$|(?<![a-z])usd) {0,2}$/, 'USD'],
  [/[-+]?(?:£|(?<![a-z])gbp) {0,2}$/, 'GBP'],
  [/[-+]?(?<![a-z])chf {0,2}$/, 'CHF'],
  [/[-+]?¥ {0,2}$/, 'JPY'],
];

/** Coins: a hundredth of their currency; a cent is of none in particular. */
export const coinsAfter: readonly (readonly [RegExp, string | null])[] = [
  [/ {0,2}(?:centimes?|cts)(?! de franc)(?![a-z\d])/y, 'EUR'],
  [/ {0,2}pence(?![a-z\d])/y, 'GBP'],
  [/ {0,2}cents?(?! pour)(?! mille)(?![a-z\d])/y, null],
];
