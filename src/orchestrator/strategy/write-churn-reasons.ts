import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import type { ChurnReasons } from '../../domain/strategy/diagnosis.ts';
import { churnReasons } from '../../knowledge/churn-reasons.ts';
import type { Ledger } from '../ledger.ts';

const Counted = z.array(z.object({ id: z.string() }));

/** The six reasons with their corrective actions; their shares stay empty until departing customers are asked. */
export function writeChurnReasons(ledger: Ledger, lang: Lang): ChurnReasons {
  const counted = Counted.safeParse(ledger.value('churn_reasons', '/reasons')).data ?? [];
  const reasons = churnReasons.map(({ id, name, corrective }) => {
    const index = counted.findIndex((reason) => reason.id === id);
    return { id, label: name[lang], share: takeShare(ledger, id, index, name[lang]), corrective: corrective[lang] };
  });
  return { reasons, missing: reasons.every(({ share }) => share === null) ? 'exit-surveys' : null };
}

function takeShare(ledger: Ledger, id: string, index: number, label: string): string | null {
  if (index === -1) return null;
  const path = `/reasons/${index}`;
  const request = { id: `churn_reasons.${id}.share`, call: 'churn_reasons', label, unit: 'share' } as const;
  return ledger.take({ ...request, path: `${path}/share`, interval: `${path}/interval` });
}
