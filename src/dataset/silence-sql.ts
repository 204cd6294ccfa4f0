/** A customer is lost once silent for longer than the greater of 90 days and 3 × their own rhythm, known from 3 purchase days on. */
const LOST_AFTER_DAYS = 90;
const LOST_RHYTHMS = 3;
const OWN_RHYTHM_DAYS = 3;

/** How silent a customer is, from the least to the most. */
export const SILENCES = ['active', 'lapsing', 'dormant', 'gone'] as const;

/**
 * The silence of a customer as a rank in `SILENCES`, in SQL, from `silence` in days, `first_day`, `last_day` and the number
 * of purchase `days`. With L the silence at which they are lost: lapsing beyond ⅔ L (60 days), dormant beyond 4/3 L (120), gone
 * beyond 4 L (360), in days or in that many times a slower rhythm of their own.
 */
export const silenceRank = `CASE WHEN 3 * silence <= 2 * ${patience()} THEN 0 WHEN 3 * silence <= 4 * ${patience()} THEN 1
                                 WHEN silence <= 4 * ${patience()} THEN 2 ELSE 3 END`;

/** Whether a customer's own rhythm is known. */
export const knowsRhythm = `CASE WHEN days >= ${OWN_RHYTHM_DAYS} THEN 1 ELSE 0 END`;

function patience(): string {
  const own = `(last_day - first_day) / (CASE WHEN days >= ${OWN_RHYTHM_DAYS} THEN days - 1 ELSE 1 END)`;
  return `greatest(${LOST_AFTER_DAYS}, CASE WHEN days >= ${OWN_RHYTHM_DAYS} THEN ${LOST_RHYTHMS} * ${own} ELSE 0 END)`;
}
