import type { ModelOptions } from '../app/model-options.ts';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { ModelPurpose, RunEvent, RunListener } from '../domain/run-event.ts';
import { formatCount, formatMoney } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';
import type { CommandContext } from './command.ts';

export type ModelWatch = {
  listen: RunListener;
  /**
   * Says on the side what the model cost and, unless the result tells it by itself, what was done without it and why; nothing when
   * no model was asked.
   */
  say(wanted?: { readonly costOnly: boolean }): void;
};

type Tally = { requests: number; input: number | null; output: number | null; cost: number | null };
type FellBack = Extract<RunEvent, { kind: 'fell-back' }>;

/** Follows what is asked of a model during a run. */
export function watchModel({ settings, replay }: ModelOptions, { lang, terminal }: CommandContext): ModelWatch {
  const tally: Tally = { requests: 0, input: 0, output: 0, cost: 0 };
  const models = new Set<string>();
  const fallen: FellBack[] = [];
  return {
    listen: (event) => {
      if (event.kind === 'model-requested') models.add(event.model);
      if (event.kind === 'fell-back') fallen.push(event);
      if (event.kind !== 'model-replied') return;
      tally.requests += 1;
      tally.cost = sum(tally.cost, event.cost);
      // An attempt that failed is mended by the next one: nobody counts it, and the others are counted all the same.
      if (!event.ok && event.inputTokens === null) return;
      tally.input = sum(tally.input, event.inputTokens);
      tally.output = sum(tally.output, event.outputTokens);
    },
    say: ({ costOnly } = { costOnly: false }) => {
      const notices = costOnly ? [] : [...reasonsOf(fallen), ...fallBacks(fallen)];
      for (const notice of new Set(notices.map((notice) => notice[lang]))) terminal.err(`${safeText(notice)}\n`);
      if (tally.requests === 0 || replay !== null) return;
      const name = [...models].join(', ');
      terminal.err(`${usageLine(name, tally, settings?.prices?.currency ?? null, lang)}\n`);
    },
  };
}

/** Null as soon as one part is not known: part of a sum would pass for all of it. */
function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** What nothing else tells; a budget that is spent, or a stop, has words of its own. */
function reasonsOf(fallen: readonly FellBack[]): Bilingual[] {
  return fallen.flatMap(({ code, message }) => (code === 'model_unavailable' ? (message ?? []) : []));
}

/** One notice a reason: a run may fall back many times. */
function fallBacks(fallen: readonly FellBack[]): Bilingual[] {
  const spent = fallen.filter(({ code }) => code === 'budget_spent');
  const others = fallen.filter(({ code }) => code !== 'budget_spent' && code !== 'interrupted');
  return [
    ...(spent.length > 0 ? [SPENT] : []),
    ...(others.length > 0 ? [unavailable(others.map(({ purpose }) => purpose))] : []),
  ];
}

const DONE: Readonly<Record<ModelPurpose, Bilingual>> = {
  read: { fr: 'la lecture', en: 'reading' },
  advise: { fr: 'l’avis des spécialistes', en: 'the specialists’ advice' },
  write: { fr: 'la rédaction', en: 'wording' },
  revise: { fr: 'la correction', en: 'revising' },
  check: { fr: 'l’essai', en: 'the trial' },
};

function unavailable(purposes: readonly ModelPurpose[]): Bilingual {
  const list = (lang: Lang) => [...new Set(purposes)].map((purpose) => DONE[purpose][lang]).join(', ');
  return {
    fr: `Le modèle n’a pas pu servir (${list('fr')}) : Fidelio a continué sans lui, les chiffres sont les mêmes. Pour savoir pourquoi : fidelio doctor.`,
    en: `The model could not be used (${list('en')}): Fidelio went on without it, the figures are the same. To find out why: fidelio doctor.`,
  };
}

const SPENT: Bilingual = {
  fr: 'Le budget du modèle est atteint : la suite s’est faite sans lui, les chiffres sont les mêmes. Pour l’élargir : --budget, ou model.budget dans fidelio.config.json.',
  en: 'The model’s budget is spent: the rest was done without it, the figures are the same. To raise it: --budget, or model.budget in fidelio.config.json.',
};

function usageLine(
  name: string,
  { requests, input, output, cost }: Tally,
  currency: string | null,
  lang: Lang,
): string {
  const count = (value: number) => formatCount(value, lang);
  const tokens =
    input === null || output === null
      ? { fr: 'jetons non comptés par le serveur', en: 'tokens not counted by the server' }
      : {
          fr: `${count(input)} jetons lus, ${count(output)} écrits`,
          en: `${count(input)} tokens read, ${count(output)} written`,
        };
  const price =
    cost === null || currency === null
      ? { fr: 'coût inconnu (model.prices)', en: 'cost unknown (model.prices)' }
      : { fr: smallMoney(cost, 'fr', currency), en: smallMoney(cost, 'en', currency) };
  return {
    fr: `Modèle ${name} : ${count(requests)} requête${requests > 1 ? 's' : ''}, ${tokens.fr}, ${price.fr}.`,
    en: `Model ${name}: ${count(requests)} request${requests === 1 ? '' : 's'}, ${tokens.en}, ${price.en}.`,
  }[lang];
}

/** A request often costs less than a hundredth of the currency. */
function smallMoney(value: number, lang: Lang, currency: string): string {
  const least = formatMoney(0.01, lang, currency);
  if (value > 0 && value < 0.01) return { fr: `moins de ${least}`, en: `less than ${least}` }[lang];
  return formatMoney(value, lang, currency);
}
