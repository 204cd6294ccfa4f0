import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { RefusalCode } from '../../domain/outcome.ts';
import { droppedNotice } from '../prose/write-prose.ts';

const NOT_ASKED: Bilingual = {
  fr: 'Le modèle n’a pas pu répondre à des spécialistes : leurs actions restent dans l’ordre du plan.',
  en: 'The model could not answer some specialists: their actions stay in the order of the plan.',
};
const SPENT: Bilingual = {
  fr: 'Le budget du modèle était atteint : des spécialistes n’ont pas pu l’interroger, leurs actions restent dans l’ordre du plan.',
  en: 'The model’s budget was spent: some specialists could not ask it, and their actions stay in the order of the plan.',
};
const INTERRUPTED: Bilingual = {
  fr: 'La demande au modèle a été interrompue : les actions de spécialistes restent dans l’ordre du plan.',
  en: 'The request to the model was interrupted: the actions of some specialists stay in the order of the plan.',
};

/**
 * What a document says of advice that is missing: what it means for the reader, in words that are known beforehand. Hosts, files and
 * what to repair are for whoever runs the program, and told there.
 */
export function adviceNotices(failures: readonly RefusalCode[], dropped: number): Bilingual[] {
  const notices = failures.map((code) =>
    code === 'budget_spent' ? SPENT : code === 'interrupted' ? INTERRUPTED : NOT_ASKED,
  );
  return [...new Set(notices), ...(dropped > 0 ? [droppedNotice(dropped)] : [])];
}

/** Whether a text is one of those. */
export function isAdviceNotice(text: string, lang: Lang): boolean {
  if ([NOT_ASKED, SPENT, INTERRUPTED].some((notice) => notice[lang] === text)) return true;
  const dropped = Number(/^\d{1,6}/.exec(text)?.[0] ?? 1);
  return dropped > 0 && droppedNotice(dropped)[lang] === text;
}
