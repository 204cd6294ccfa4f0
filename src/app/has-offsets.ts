import type { RecognisedFile } from '../dataset/recognise-file.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';

/** A date and a time, then Z or an offset from UTC. */
const WITH_OFFSET = /\d[:h]\d{2}.*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/;

/** Whether some recognised column of the first rows holds moments with an offset: their day depends on a zone. */
export function hasOffsets({ open, recognised }: RecognisedFile): boolean {
  const columns = Object.values(recognised.columns);
  return open.head.rows.some((row) => columns.some((column) => WITH_OFFSET.test((row[column] ?? '').trim())));
}

/** Asks for the zone in which the days of such a file are to be read. */
export function refuseZone(file: string): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Les dates de «\u00a0${file}\u00a0» portent un décalage horaire\u00a0: leur jour dépend d’un fuseau. Indiquez-le avec --time-zone, par exemple Europe/Paris.`,
      en: `The dates of “${file}” carry an offset: their day depends on a time zone. Name it with --time-zone, for example Europe/Paris.`,
    },
    ['timeZone'],
  );
}
