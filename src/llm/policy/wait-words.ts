import type { Bilingual } from '../../domain/bilingual.ts';

const UNITS = [
  { size: 3_600_000, fr: 'h', en: 'h' },
  { size: 60_000, fr: 'min', en: 'min' },
  { size: 1_000, fr: 's', en: 's' },
] as const;

/** A wait in whole seconds, minutes or hours, rounded up: never sooner than asked. Beyond a day, that is all it says. */
export function waitWords(milliseconds: number): Bilingual {
  if (milliseconds > 86_400_000) return { fr: 'plus d’un jour', en: 'more than a day' };
  const unit = UNITS.find(({ size }) => milliseconds >= size) ?? UNITS[2];
  const count = Math.max(1, Math.ceil(milliseconds / unit.size));
  return { fr: `${count}\u00a0${unit.fr}`, en: `${count}\u00a0${unit.en}` };
}
