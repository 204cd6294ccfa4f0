import type { Lang } from '../../domain/bilingual.ts';
import type { Figure } from '../../domain/figure.ts';
import { fold } from '../../language/fold.ts';
import { playOfFigure } from './play-of-figure.ts';
import { type RoleWord, roleWords } from './words/role-words.ts';

/** What other documents call their figures, where our ids say nothing. */
const LABELS: Readonly<Record<string, RegExp>> = {
  benchmark: /(?:^|[ –-])(?:reference|benchmark)$/,
  gap: /(?:^|[ –-])(?:ecart|gap)$/,
  target: /\b(?:objectif|target)\b/,
  threshold: /\b(?:seuil|threshold)\b/,
};

/**
 * The roles of a figure: benchmark, target, one end of a range… None for a plain value. The title of an action says none:
 * the low gain of « Caler le seuil de livraison offerte » is no threshold.
 */
export function rolesOf({ id, label }: Figure): RoleWord[] {
  const folded = fold(playOfFigure(id) === undefined ? label : label.slice(label.lastIndexOf(' – ') + 1));
  const found = roleWords.filter(({ role, figures }) => figures.test(id) || (LABELS[role]?.test(folded) ?? false));
  return found.some(({ role }) => role === 'gap') ? found.filter(({ role }) => role !== 'benchmark') : found;
}

const patterns = new Map<string, RegExp>();

/** Where a role is said in a folded text; cached, for there are few. */
export function rolePattern({ role, said }: RoleWord, lang: Lang): RegExp {
  const key = `${lang} ${role}`;
  const made = patterns.get(key) ?? new RegExp(`(?<![a-z])(?:${said[lang]})(?![a-z])`);
  patterns.set(key, made);
  return made;
}
