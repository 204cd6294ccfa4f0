import { type Bilingual, Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { SegmentId } from '../../domain/segment.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import { quoteNames, quoteWords } from '../quote.ts';

/** What a person may fill in before a prompt is used; all of it optional. */
export const promptArguments = {
  dataset: {
    fr: 'Identifiant du jeu de données ; celui qui est chargé par défaut',
    en: 'Id of the data set; by default the loaded one',
  },
  industry: { fr: 'Secteur, pour les références', en: 'Industry, for the benchmarks' },
  segment: { fr: 'Segment RFM à regarder de près', en: 'RFM segment to look at closely' },
  account: { fr: 'Nom du compte client', en: 'Name of the customer account' },
  lang: { fr: 'Langue du travail : fr ou en', en: 'Language of the work: fr or en' },
} as const satisfies Record<string, Bilingual>;

export type PromptArgument = keyof typeof promptArguments;

/** The arguments of one use, checked; a text of the user's is on one line, without anything that could be taken for more. */
export type GivenArguments = Partial<Record<PromptArgument, string>> & { lang: Lang };

/** Reads what came for the arguments a prompt takes. `datasets` are those that exist. */
export function readPromptArguments(
  takes: readonly PromptArgument[],
  came: Readonly<Record<string, string>>,
  { home, datasets }: { home: Lang; datasets: readonly string[] },
): Outcome<GivenArguments> {
  const unknown = Object.keys(came).filter((name) => !takes.some((known) => known === name));
  if (unknown.length > 0)
    return refuse('unknown_argument', {
      fr: `Argument inconnu : ${quoteNames(unknown)}. Cette invite prend ${quoteNames(takes)}.`,
      en: `Unknown argument: ${quoteNames(unknown)}. This prompt takes ${quoteNames(takes)}.`,
    });
  const choices: Partial<Record<PromptArgument, readonly string[]>> = {
    dataset: datasets,
    industry: Industry.options,
    segment: SegmentId.options,
    lang: Lang.options,
  };
  const given: Partial<Record<PromptArgument, string>> = {};
  for (const name of takes) {
    const whole = safeText(came[name] ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (whole === '') continue;
    const choice = choices[name];
    if (choice !== undefined && !choice.includes(whole)) return notAChoice(name, whole, choice);
    given[name] = choice === undefined ? shorten(whole) : whole;
  }
  return answer({ ...given, lang: Lang.safeParse(given.lang).data ?? home });
}

function notAChoice(name: string, text: string, choices: readonly string[]) {
  const known = choices.length === 0 ? null : quoteNames(choices);
  return refuse(
    'bad_argument',
    {
      fr: `\`${name}\` ne peut pas être ${quoteWords(text, 'fr')}. ${known === null ? 'Aucun choix n’existe ici.' : `Choix : ${known}.`}`,
      en: `\`${name}\` cannot be ${quoteWords(text, 'en')}. ${known === null ? 'There is nothing to choose from here.' : `Choices: ${known}.`}`,
    },
    [name],
  );
}
