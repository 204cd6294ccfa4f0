import type { LoadOptions } from '../../app/load-options.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { askChoice, type Choice } from '../ask-choice.ts';
import type { CommandContext } from '../command.ts';

/** What can be asked on a terminal instead of refused: the need that a refusal names, the question, its answers. */
type Question = {
  need: string;
  text: Bilingual;
  choices: (context: CommandContext) => readonly Choice<Partial<LoadOptions>>[];
};

const ZONES = ['UTC', 'Europe/Paris', 'Europe/London', 'America/New_York', 'America/Toronto'];

const QUESTIONS: readonly Question[] = [
  {
    need: 'timeZone',
    text: { fr: 'Dans quel fuseau compter les jours\u202f?', en: 'In which time zone are days counted?' },
    choices: ({ timeZone }) =>
      [...new Set([timeZone, ...ZONES])].map((zone) => ({ value: { timeZone: zone }, text: { fr: zone, en: zone } })),
  },
  {
    need: 'dateOrder',
    text: { fr: 'Dans quel ordre sont écrites les dates ?', en: 'In which order are the dates written?' },
    choices: () => [
      { value: { dateOrder: 'dmy' }, text: { fr: 'jour, mois, année', en: 'day, month, year' } },
      { value: { dateOrder: 'mdy' }, text: { fr: 'mois, jour, année', en: 'month, day, year' } },
    ],
  },
  {
    need: 'duplicates',
    text: {
      fr: 'Que faire des lignes pareilles à celles déjà importées ?',
      en: 'What about rows alike to those already imported?',
    },
    choices: () => [
      { value: { duplicates: 'drop' }, text: { fr: 'les laisser de côté', en: 'leave them out' } },
      { value: { duplicates: 'keep' }, text: { fr: 'tout ajouter', en: 'add everything' } },
    ],
  },
];

/**
 * Does some work on files, asking on a terminal what the files leave open and trying again; elsewhere the refusal, which
 * names the flag, stands. Gives the options that were settled with what the work gave.
 */
export async function settleQuestions<T>(
  options: LoadOptions,
  context: CommandContext,
  work: (options: LoadOptions) => Promise<Outcome<T>>,
): Promise<Outcome<{ value: T; options: LoadOptions }>> {
  const { terminal, json, lang } = context;
  let settled = options;
  const asked = new Set<string>();
  for (;;) {
    const outcome = await work(settled);
    if (outcome.ok) return { ok: true, value: { value: outcome.value, options: settled } };
    if (!terminal.interactive || json) return outcome;
    const question = QUESTIONS.find(({ need }) => outcome.needs.includes(need) && !asked.has(need));
    if (question === undefined) return outcome;
    asked.add(question.need);
    terminal.err(`${safeText(outcome.message[lang])}\n\n`);
    const answered = await askChoice(question.text, question.choices(context), context);
    if (answered === null) return outcome;
    settled = { ...settled, ...answered };
  }
}
