/** A title inside a sentence: « Départs en masse » → « départs en masse »; an acronym keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
