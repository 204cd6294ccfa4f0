import type { FigureLine } from '../../domain/figure-line.ts';
import { maskPersonal } from '../../language/mask-personal.ts';
import { safeText } from '../../language/safe-text.ts';

/** The most a model is sent of a message, in characters. */
const LONGEST_MESSAGE = 5_000;
const LONGEST_LINE = 400;
const LONGEST_LABEL = 120;
const NONE = '-';

/** A user's message as a model may see it: composed, safe, no longer than it is read, personal data masked. */
export function promptMessage(message: string): string {
  return maskPersonal(safeText(message.normalize('NFC')).slice(0, LONGEST_MESSAGE).toWellFormed());
}

/** Some lines for a prompt: the first `most`, each on one line, cut, personal data masked; a dash for none. */
export function promptLines(lines: readonly string[], most: number, longest: number = LONGEST_LINE): string {
  const kept = lines.slice(0, most).map((line) => promptLine(line, longest));
  return kept.filter((line) => line !== '').join('\n') || NONE;
}

/** One line of text in which references stay as they are. */
export function promptLine(text: string, longest: number = LONGEST_LINE): string {
  const flat = safeText(text).replace(/\s+/g, ' ').trim();
  const parts = flat.split(/(\{\{figure:[^}]+\}\})/);
  const masked = parts.map((part) => (part.startsWith('{{figure:') ? part : maskPersonal(part))).join('');
  return masked.length <= longest ? masked : `${masked.slice(0, longest - 1)}…`.toWellFormed();
}

/** `id | label | value`, a line a figure, the first `most`. */
export function promptFigures(figures: readonly FigureLine[], most: number): string {
  const lines = figures
    .slice(0, most)
    .map(({ id, label, text }) => `${id} | ${promptLine(label, LONGEST_LABEL)} | ${promptLine(text, LONGEST_LABEL)}`);
  return lines.join('\n') || NONE;
}
