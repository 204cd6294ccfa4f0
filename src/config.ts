import { z } from 'zod';
import { Lang } from './domain/bilingual.ts';

const Environment = z.object({
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
});

/** What the environment says; the only place that reads it. */
export type Config = {
  /** The locale's language when it is one of ours, else French. */
  readonly lang: Lang;
  /** The current moment in UTC, ISO 8601, and its day, YYYY-MM-DD: the one clock, read once. */
  readonly now: string;
  readonly today: string;
  /** IANA name of the machine's zone: offered when a zone is asked for, never assumed. */
  readonly timeZone: string;
};

export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
  timeZone: string,
): Config {
  const { LC_ALL, LC_MESSAGES, LANG } = Environment.parse(environment);
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  const lang = Lang.safeParse(locale.slice(0, 2).toLowerCase());
  return Object.freeze({
    lang: lang.success ? lang.data : 'fr',
    now: now.toISOString(),
    today: now.toISOString().slice(0, 10),
    timeZone,
  });
}
