import { resolve } from 'node:path';
import { type ModelOptions, NO_MODEL } from '../app/model-options.ts';
import type { Config } from '../config/config.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { ModelBudget } from '../domain/model-settings.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Flags } from './parse-flags.ts';
import { readBudgetFlags } from './read-budget-flags.ts';

/** The flags about the model, shared by every command that may use one. */
export const modelFlagNames = {
  texts: ['model', 'record', 'replay'],
  lists: ['budget'],
  switches: ['no-model'],
} as const;

export const modelFlagHelp = [
  {
    flag: '--model NAME',
    text: {
      fr: 'modèle à employer, au lieu de celui de FIDELIO_MODEL (docs/model.fr.md)',
      en: 'model to use, instead of that of FIDELIO_MODEL (docs/model.md)',
    },
  },
  {
    flag: '--no-model',
    text: { fr: 'sans modèle, même si FIDELIO_MODEL en nomme un', en: 'no model, even if FIDELIO_MODEL names one' },
  },
  {
    flag: '--budget NAME=N',
    text: {
      fr: 'dépense permise au modèle : requests, tokens ou money ; se répète',
      en: 'what the model may spend: requests, tokens or money; may be repeated',
    },
  },
  {
    flag: '--record FILE',
    text: {
      fr: 'garde les échanges avec le modèle dans un fichier',
      en: 'keeps the exchanges with the model in a file',
    },
  },
  {
    flag: '--replay FILE',
    text: {
      fr: 'rejoue des échanges gardés, sans rien envoyer',
      en: 'plays kept exchanges again, and sends nothing',
    },
  },
] as const;

/**
 * The model that flags and configuration name; `usual`: whether the configured one is used when no flag asks for it, and with it the
 * servers that are put to use: what is not usual, an evaluation, asks nothing of others.
 * `--model` with an empty name asks for the configured one, or for the one that the file of settings suggests.
 */
export function readModelFlags(
  { texts, lists, switches }: Flags,
  config: Config,
  { usual }: { usual: boolean },
): Outcome<ModelOptions> {
  const { model: name, record = null, replay = null } = texts;
  const fault = contradiction(texts, switches);
  if (fault !== null) return refuse('bad_argument', fault);
  if (replay !== null) return { ok: true, value: { settings: null, record: null, replay } };
  const wanted = chooseSettings(name, config, usual && !switches.has('no-model'));
  const budget = readBudgetFlags(lists.budget ?? []);
  if (!budget.ok) return budget;
  const spends = (lists.budget ?? []).length > 0;
  if (wanted === null) {
    return record === null && !spends ? { ok: true, value: NO_MODEL } : refuse('bad_argument', NOTHING_TO_ASK);
  }
  if (!wanted.ok) return wanted;
  const settings = { ...wanted.value, budget: stricter(wanted.value.budget, budget.value) };
  if (settings.budget.money !== null && settings.prices === null) return refuse('bad_argument', NO_PRICES);
  const servers = usual ? config.servers : null;
  if (servers?.ok === false) return servers;
  return { ok: true, value: { settings, record, replay, servers: servers?.value.used ?? [] } };
}

/** A file that the same command reads or writes is no place for the exchanges. */
export function refuseTakenRecord({ record }: ModelOptions, taken: readonly string[]): Outcome<null> {
  if (record === null || !taken.some((path) => resolve(path) === resolve(record))) return { ok: true, value: null };
  return refuse('bad_argument', {
    fr: `--record écrirait dans ${record}, qui sert déjà à la même commande. Donnez-lui un autre nom.`,
    en: `--record would write to ${record}, which the same command already uses. Give it another name.`,
  });
}

function contradiction(texts: Flags['texts'], switches: Flags['switches']): Bilingual | null {
  const { record, replay } = texts;
  if (record !== undefined && replay !== undefined) return BOTH_FILES;
  const withModel = ['model', 'record', 'replay'].find((flag) => texts[flag] !== undefined);
  if (switches.has('no-model') && withModel !== undefined) {
    return {
      fr: `--no-model et --${withModel} se contredisent. Gardez l’un des deux.`,
      en: `--no-model and --${withModel} contradict each other. Keep one of them.`,
    };
  }
  const empty = Object.entries({ record, replay }).find(([, value]) => value?.trim() === '')?.[0];
  if (empty === undefined) return null;
  return {
    fr: `--${empty} attend un fichier ; reçu : rien.`,
    en: `--${empty} expects a file; received: nothing.`,
  };
}

function chooseSettings(name: string | undefined, config: Config, isUsed: boolean) {
  if (name === undefined) return isUsed ? config.model : null;
  return name.trim() === '' ? (config.model ?? config.modelNamed(null)) : config.modelNamed(name);
}

/** Flags may lower what the file of settings allows, never raise it. */
function stricter(file: ModelBudget, flags: ModelBudget): ModelBudget {
  const least = (one: number | null, other: number | null) =>
    one === null || other === null ? (one ?? other) : Math.min(one, other);
  return {
    requests: least(file.requests, flags.requests),
    tokens: least(file.tokens, flags.tokens),
    money: least(file.money, flags.money),
  };
}

const BOTH_FILES = {
  fr: '--record et --replay se contredisent : l’un garde des échanges, l’autre en rejoue. Gardez l’un des deux.',
  en: '--record and --replay contradict each other: one keeps exchanges, the other plays them again. Keep one of them.',
};

const NOTHING_TO_ASK = {
  fr: '--record et --budget vont avec un modèle : ajoutez --model NOM, ou export FIDELIO_MODEL=nom.',
  en: '--record and --budget go with a model: add --model NAME, or export FIDELIO_MODEL=name.',
};

const NO_PRICES = {
  fr: '--budget money=… demande des prix : ajoutez model.prices (input, output, currency, pour un million de jetons) dans fidelio.config.json, ou limitez requests ou tokens.',
  en: '--budget money=… needs prices: add model.prices (input, output, currency, for a million tokens) to fidelio.config.json, or limit requests or tokens.',
};
