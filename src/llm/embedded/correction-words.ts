/** What people say when they replace a figure they gave, in both languages, folded. */
export const CORRECTS =
  /\b(?:non|pardon|oups|oops|erreur|correction|je voulais dire|rectif[a-z]*|je me suis trompee?|je corrige|desolee?|autant pour moi|au temps pour moi|sorry|i meant|i mean|my mistake|my bad|make that|wait|scratch that|typo|or rather|apologies|mea culpa|make it|faute de frappe|mauvais (?:chiffre|trimestre|mois)|wrong (?:figure|number|month|quarter))\b/;
