/** Headers of a loyalty member's number or card, simplified. */
export const MEMBER_WORDS: readonly string[] = [
  ...['membershipid', 'membershipnumber', 'membernumber', 'memberno', 'numeromembre', 'nmembre', 'loyaltyid'],
  ...['loyaltynumber', 'idfidelite', 'numerofidelite', 'adherent', 'idadherent', 'numeroadherent', 'nadherent'],
  ...[
    'loyaltycard',
    'loyaltycardnumber',
    'cardnumber',
    'cartefidelite',
    'numerocartefidelite',
    'numerocarte',
    'ncarte',
  ],
];
