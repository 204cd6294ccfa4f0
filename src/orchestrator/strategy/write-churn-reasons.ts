import type { Lang } from '../../domain/bilingual.ts';
import type { ChurnReasons } from '../../domain/strategy/diagnosis.ts';
import { churnReasons } from '../../knowledge/churn-reasons.ts';

/** The six reasons with their corrective actions; their shares stay empty until departing customers are asked. */
export function writeChurnReasons(lang: Lang): ChurnReasons {
  return {
    reasons: churnReasons.map(({ id, name, corrective }) => ({
      id,
      label: name[lang],
      share: null,
      corrective: corrective[lang],
    })),
    missing: 'exit-surveys',
  };
}
