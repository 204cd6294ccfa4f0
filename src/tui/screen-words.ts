import type { Bilingual, Lang } from '../domain/bilingual.ts';

const LONG = 8;

/** What the screen says of itself: short, for the line under the composer. */
export const SCREEN_WORDS = {
  placeholder: { fr: 'Une question, un fichier, ou /help', en: 'A question, a file, or /help' },
  working: { fr: 'Échap : arrêter', en: 'Esc: stop' },
  stopping: { fr: 'Arrêt en cours…', en: 'Stopping…' },
  leaving: { fr: 'Ctrl+C à nouveau : quitter', en: 'Ctrl+C again: quit' },
  nothing: { fr: 'Rien à compléter ici', en: 'Nothing to complete here' },
} as const satisfies Record<string, Bilingual>;

/** The keys worth knowing now, the most useful first: as many are shown as there is room for. */
export const KEY_HINTS = {
  idle: {
    fr: ['Entrée : envoyer', 'Tab : compléter', 'Ctrl+J : à la ligne', '↑ : précédents'],
    en: ['Enter: send', 'Tab: complete', 'Ctrl+J: new line', '↑: earlier ones'],
  },
  choosing: {
    fr: ['1, 2, 3 : choisir', 'Entrée : envoyer', 'Tab : compléter'],
    en: ['1, 2, 3: choose', 'Enter: send', 'Tab: complete'],
  },
  menu: {
    fr: ['Entrée : prendre', 'Tab ou ↓ : suivant', 'Échap : fermer'],
    en: ['Enter: take', 'Tab or ↓: next', 'Esc: close'],
  },
} as const;

/** After a suggestion was taken by its number: how to send it, and how to mean the number itself. */
export function pickedHint(digit: string, lang: Lang): readonly string[] {
  return {
    fr: ['Entrée : envoyer', `Échap : écrire « ${digit} »`],
    en: ['Enter: send', `Esc: write “${digit}”`],
  }[lang];
}

/** How many messages wait for their turn. */
export function waitingHint(count: number, lang: Lang): string {
  return {
    fr: `${count} ${count > 1 ? 'messages' : 'message'} en attente`,
    en: `${count} ${count > 1 ? 'messages' : 'message'} waiting`,
  }[lang];
}

/** What stands for a long paste. */
export function pasteLabel(words: string, lang: Lang): string {
  const lines = words.split('\n').length;
  const count = (lines > LONG ? lines : words.length).toLocaleString(lang === 'fr' ? 'fr-FR' : 'en-GB');
  const unit = lines > LONG ? { fr: 'lignes', en: 'lines' } : { fr: 'caractères', en: 'characters' };
  return { fr: `[texte collé, ${count} ${unit.fr}]`, en: `[pasted text, ${count} ${unit.en}]` }[lang];
}
