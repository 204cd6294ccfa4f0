import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { day } from '../domain/numbers.ts';
import { Breakdown, Period } from '../domain/population.ts';
import { SegmentId } from '../domain/segment.ts';

const FORWARD: Bilingual = {
  fr: 'une période dont `from` précède `to`',
  en: 'a period whose `from` comes before its `to`',
};
const ZONE: Bilingual = { fr: 'un fuseau comme Europe/Paris', en: 'a time zone such as Europe/Paris' };

/** The arguments that every tool with measurable inputs takes beside its own, all optional but `dataset` once one of them is given. */
export const DatasetArguments = z.object({
  dataset: z.string().min(1),
  period: Period.refine(({ from, to }) => from < to, { params: FORWARD }).exactOptional(),
  segment: z.string().min(1).exactOptional(),
  by: Breakdown.exactOptional(),
  asOf: day.exactOptional(),
  timeZone: z.string().refine(isTimeZone, { params: ZONE }).exactOptional(),
});
export type DatasetArguments = z.infer<typeof DatasetArguments>;

/** What each of them means, for the tool lists that clients read. */
export const datasetArgumentWords: Record<keyof DatasetArguments, Bilingual> = {
  dataset: {
    fr: 'Identifiant d’un jeu de données chargé : il fournit les mesures que l’appel ne donne pas.',
    en: 'Id of a loaded data set: it supplies the measures the call does not give.',
  },
  period: {
    fr: 'Jours retenus : `from` inclus, `to` exclu.',
    en: 'Days kept: `from` included, `to` excluded.',
  },
  segment: {
    fr: `Clients retenus : un segment RFM (${SegmentId.options.join(', ')}) ou une audience enregistrée.`,
    en: `Customers kept: an RFM segment (${SegmentId.options.join(', ')}) or a saved audience.`,
  },
  by: {
    fr: 'Ajoute le résultat par groupe de clients.',
    en: 'Adds the result for each group of customers.',
  },
  asOf: {
    fr: 'Jour auquel on se place ; par défaut, le lendemain du dernier jour des données.',
    en: 'The day the analysis stands on; by default the day after the last one in the data.',
  },
  timeZone: {
    fr: 'Fuseau qui découpe les jours, par exemple Europe/Paris.',
    en: 'Time zone that cuts the days, such as Europe/Paris.',
  },
};

/** Names only: an offset such as +02:00 does not know summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
