import type { Lang } from '../domain/bilingual.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const PARTS = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
/** Made when first needed: one takes 5 ms. */
const formats: Partial<Record<Lang, Intl.DateTimeFormat>> = {};

/** A calendar day as people write it: 2026-11-15 → 15 nov. 2026, 15 Nov 2026. Anything else is returned as it is. */
export function formatDay(day: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  formats[lang] ??= new Intl.DateTimeFormat(LOCALES[lang], PARTS);
  const text = formats[lang].format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0');
  return lang === 'fr' ? text.replace(/^1\u00a0/, '1er\u00a0') : text;
}
