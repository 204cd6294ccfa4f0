import { z } from 'zod';
import type { Lang } from '../domain/bilingual.ts';
import { CauseId } from '../domain/cause.ts';
import { Unit } from '../domain/unit.ts';
import { causes } from '../knowledge/causes.ts';
import type { Ledger } from './ledger.ts';

const CALL = 'likely_causes';

const Test = z.object({
  id: CauseId,
  found: z.boolean(),
  unit: Unit,
  since: z.string().nullable(),
  about: z.string().nullable(),
});

/** A cause that the data shows, with the figures that show it. */
export type CauseTest = z.infer<typeof Test> & {
  /** Before, after and strength, those there are. */
  readonly figures: { readonly before: string | null; readonly after: string | null; readonly effect: string | null };
};

/** The causes that stand, in the order of knowledge; their figures are entered in the ledger. None when nothing was looked for. */
export function readCauseTests(ledger: Ledger, lang: Lang): CauseTest[] {
  const tests = z.array(Test).safeParse(ledger.value(CALL, '/tests'));
  if (!tests.success) return [];
  return tests.data.flatMap((test, index) => {
    if (!test.found) return [];
    const name = causes.find(({ id }) => id === test.id)?.name[lang] ?? test.id;
    const take = (key: 'before' | 'after' | 'effect', unit: Unit) =>
      ledger.take({
        id: `${CALL}.${test.id}.${key}`,
        call: CALL,
        path: `/tests/${index}/${key}`,
        unit,
        label: `${name}, ${WORDS[key][lang]}`,
      });
    return [
      {
        ...test,
        figures: { before: take('before', 'share'), after: take('after', 'share'), effect: take('effect', test.unit) },
      },
    ];
  });
}

const WORDS = {
  before: { fr: 'avant', en: 'before' },
  after: { fr: 'depuis', en: 'since' },
  effect: { fr: 'force', en: 'strength' },
} as const;

/** The causes that were looked for, found or not. */
export function causesLookedFor(ledger: Ledger): CauseId[] {
  const tests = z.array(Test).safeParse(ledger.value(CALL, '/tests'));
  return tests.success ? tests.data.map(({ id }) => id) : [];
}
