import type { Lang } from '../domain/bilingual.ts';
import { isScoreName, scoreWords } from './score-words.ts';

/** The words of a score, or its name when it is none of ours. */
export function scoreLabel(name: string, lang: Lang): string {
  return isScoreName(name) ? scoreWords[name][lang] : name;
}
