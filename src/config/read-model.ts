import { ModelName } from '../domain/model-name.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { checkAddress } from './check-address.ts';
import { checkKey } from './check-key.ts';
import { isLoopback } from './is-loopback.ts';
import type { SettingsFile } from './settings-file.ts';

const OPENAI = 'https://api.openai.com/v1';

/** In milliseconds. */
const TIMEOUTS = { firstToken: 30_000, idle: 20_000, total: 120_000 } as const;

const DEPLOYMENT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;
const VERSION = /^[\w.-]{1,40}$/;

export type ModelEnvironment = {
  readonly OPENAI_API_KEY: string;
  readonly OPENAI_BASE_URL: string;
  readonly OPENAI_API_VERSION: string;
};

/** The settings of a model of this name: the environment first, then the file, then what is usual. */
export function readModel(
  given: string,
  environment: ModelEnvironment,
  { model: section = {} }: SettingsFile,
): Outcome<ModelSettings> {
  const { prices = null, budget = {}, timeouts = {} } = section;
  const version = environment.OPENAI_API_VERSION.trim() || (section.apiVersion ?? '').trim();
  const name = checkName(given, version !== '');
  if (!name.ok) return name;
  const written = environment.OPENAI_BASE_URL.trim() || (section.baseUrl ?? '').trim();
  const baseUrl = checkAddress(written || OPENAI, {
    where: environment.OPENAI_BASE_URL.trim() === '' ? 'fidelio.config.json, model.baseUrl' : 'OPENAI_BASE_URL',
    allow: 'model.allowHttp',
    allowHttp: section.allowHttp === true,
  });
  if (!baseUrl.ok) return baseUrl;
  const fromFile = environment.OPENAI_BASE_URL.trim() === '' && written !== '';
  if (fromFile && environment.OPENAI_API_KEY.trim() !== '' && !isLoopback(new URL(baseUrl.value))) {
    return refuse('bad_argument', keyKept(new URL(baseUrl.value).host));
  }
  const isOpenAi = new URL(baseUrl.value).hostname === new URL(OPENAI).hostname;
  if (version !== '' && (isOpenAi || !VERSION.test(version))) return refuse('bad_argument', WRONG_VERSION);
  if (environment.OPENAI_API_KEY.trim() === '' && isOpenAi) return refuse('bad_argument', NO_KEY);
  const apiKey =
    environment.OPENAI_API_KEY.trim() === '' ? answer(null) : checkKey(environment.OPENAI_API_KEY, 'OPENAI_API_KEY');
  if (!apiKey.ok) return apiKey;
  if (budget.money !== undefined && prices === null) return refuse('bad_argument', NO_PRICES);
  const wait = (kind: keyof typeof TIMEOUTS) => {
    const seconds = timeouts[kind];
    return seconds === undefined ? TIMEOUTS[kind] : seconds * 1_000;
  };
  return answer(
    Object.freeze({
      name: name.value,
      baseUrl: baseUrl.value,
      apiKey: apiKey.value,
      apiVersion: version === '' ? null : version,
      prices: prices === null ? null : Object.freeze(prices),
      budget: Object.freeze({
        requests: budget.requests ?? null,
        tokens: budget.tokens ?? null,
        money: budget.money ?? null,
      }),
      timeouts: Object.freeze({ firstToken: wait('firstToken'), idle: wait('idle'), total: wait('total') }),
      json: section.json ?? true,
      tools: section.tools ?? true,
    }),
  );
}

/** A key put where the name goes is not repeated. */
function checkName(given: string, isDeployment: boolean): Outcome<string> {
  const name = given.trim();
  const isNamed = isDeployment ? DEPLOYMENT.test(name) : ModelName.safeParse(name).success;
  if (isNamed && !/^(sk|pk)-/.test(name)) return answer(name);
  return refuse('bad_argument', isDeployment ? WRONG_DEPLOYMENT : WRONG_NAME);
}

const WRONG_NAME: Refusal['message'] = {
  fr: 'Le nom du modèle (FIDELIO_MODEL ou --model) n’est pas lisible. Attendu : le nom que donne votre serveur, par exemple mistral-small-latest ou qwen3:8b.',
  en: 'The name of the model (FIDELIO_MODEL or --model) is not readable. Expected: the name your server gives it, such as mistral-small-latest or qwen3:8b.',
};

const WRONG_DEPLOYMENT: Refusal['message'] = {
  fr: 'Sur Azure, FIDELIO_MODEL ou --model donne le nom du déploiement : lettres, chiffres, points et tirets.',
  en: 'On Azure, FIDELIO_MODEL or --model gives the name of the deployment: letters, digits, dots and hyphens.',
};

const WRONG_VERSION: Refusal['message'] = {
  fr: 'OPENAI_API_VERSION (ou model.apiVersion) est une version de l’interface d’Azure, par exemple 2024-10-21, et va avec l’adresse de votre ressource : OPENAI_BASE_URL=https://ressource.openai.azure.com/openai. Donnez les deux, ou retirez la version.',
  en: 'OPENAI_API_VERSION (or model.apiVersion) is a version of Azure’s interface, such as 2024-10-21, and goes with the address of your resource: OPENAI_BASE_URL=https://resource.openai.azure.com/openai. Give both, or take the version out.',
};

/** A file of settings may come with a folder somebody else made: an address in it is not given a key of the environment. */
function keyKept(host: string): Refusal['message'] {
  return {
    fr: `OPENAI_API_KEY n’est pas envoyée à ${host}, que seul fidelio.config.json nomme : ce fichier a pu venir avec le dossier. Si l’adresse est la bonne, donnez-la au même endroit que la clé : export OPENAI_BASE_URL=…`,
    en: `OPENAI_API_KEY is not sent to ${host}, which only fidelio.config.json names: that file may have come with the folder. If the address is right, give it where the key is given: export OPENAI_BASE_URL=…`,
  };
}

const NO_KEY: Refusal['message'] = {
  fr: 'api.openai.com demande une clé : export OPENAI_API_KEY=…. Pour un autre serveur, donnez son adresse : export OPENAI_BASE_URL=http://localhost:11434/v1.',
  en: 'api.openai.com asks for a key: export OPENAI_API_KEY=…. For another server, give its address: export OPENAI_BASE_URL=http://localhost:11434/v1.',
};

const NO_PRICES: Refusal['message'] = {
  fr: 'model.budget.money limite une dépense, mais aucun prix n’est donné : ajoutez model.prices (input, output, currency, pour un million de jetons) dans fidelio.config.json, ou limitez requests ou tokens.',
  en: 'model.budget.money limits spending, but no price is given: add model.prices (input, output, currency, for a million tokens) to fidelio.config.json, or limit requests or tokens.',
};
