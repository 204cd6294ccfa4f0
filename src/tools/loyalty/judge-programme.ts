import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';
import { breakEvenUplift, type Programme } from './programme-model.ts';

export const ProgrammeVerdict = z.enum(['launch', 'repair', 'do_not_launch']);
export type ProgrammeVerdict = z.infer<typeof ProgrammeVerdict>;

/** An expected uplift must exceed the smallest one that pays by this factor: forecasts are optimistic. */
const SAFETY = 1.25;
/** A programme that does not pay can be repaired when half its rewards and running cost would do. */
const REPAIRED_SHARE = 0.5;
/** Without an expected uplift: an uplift that nearly any programme reaches, and one that few do. */
const EASY_UPLIFT = 0.02;
const HARD_UPLIFT = 0.1;

/** The verdict on a programme and the rule it follows; conventions. `uplift` is the one expected, if any. */
export function judgeProgramme(
  programme: Programme,
  uplift: number | undefined,
): { verdict: ProgrammeVerdict; rule: Bilingual } {
  const smallest = breakEvenUplift(programme);
  if (uplift === undefined) return { verdict: judgeUnknown(smallest), rule: UNKNOWN_RULE };
  if (smallest !== null && uplift >= SAFETY * smallest) return { verdict: 'launch', rule: RULE };
  if (smallest !== null && uplift >= smallest) return { verdict: 'repair', rule: RULE };
  const cheaper = breakEvenUplift({
    ...programme,
    issuedShare: programme.issuedShare * REPAIRED_SHARE,
    fixedCost: programme.fixedCost * REPAIRED_SHARE,
  });
  return { verdict: cheaper !== null && uplift >= cheaper ? 'repair' : 'do_not_launch', rule: RULE };
}

function judgeUnknown(smallest: number | null): ProgrammeVerdict {
  if (smallest === null || smallest > HARD_UPLIFT) return 'do_not_launch';
  return smallest <= EASY_UPLIFT ? 'launch' : 'repair';
}

const RULE: Bilingual = {
  fr: 'Lancer si la hausse attendue dépasse d’un quart la plus petite hausse rentable ; réparer si elle la dépasse de moins, ou si le programme serait rentable à moitié prix ; sinon ne pas lancer.',
  en: 'Launch when the expected uplift exceeds the smallest one that pays by a quarter; repair when it exceeds it by less, or when the programme would pay at half its cost; otherwise do not launch.',
};

const UNKNOWN_RULE: Bilingual = {
  fr: 'Sans hausse attendue : lancer si 2 % de dépense en plus suffisent, réparer et tester avec un groupe témoin jusqu’à 10 %, ne pas lancer au-delà.',
  en: 'Without an expected uplift: launch when 2% more spending is enough, repair and test with a control group up to 10%, do not launch beyond.',
};
