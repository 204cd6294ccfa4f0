import type { Config } from '../../config/config.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { EndpointCheck } from '../../domain/endpoint-check.ts';
import type { ModelSettings } from '../../domain/model-settings.ts';
import { formatCount, formatMoney } from '../../language/format-number.ts';
import type { Check } from './check.ts';
import { failed, keyLine, off } from './check-parts.ts';

const NAME: Bilingual = { fr: 'Modèle', en: 'Model' };

/** Whether the model, if one is configured, answers, and what it does not know how to do. */
export async function checkModelEndpoint(
  model: Config['model'],
  suggested: string | null,
  clock: () => number,
): Promise<Check> {
  if (model === null) return off('model', NAME, suggested === null ? EMBEDDED : suggestion(suggested));
  if (!model.ok) return failed('model', NAME, model, null);
  const { checkModel } = await import('../../app/check-model.ts');
  return describeModel(model.value, await checkModel(model.value, { now: clock, fetch }));
}

/** What a trial of a model found, in words. */
export function describeModel(
  settings: ModelSettings,
  { reachable, usage, json, tools, ...found }: EndpointCheck,
): Check {
  const { name, baseUrl, apiKey } = settings;
  const place = `${name} (${new URL(baseUrl).host})`;
  const about = [keyLine('OPENAI_API_KEY', apiKey), budgetLine(settings)];
  if (!reachable) {
    const first = { fr: `${place} n’a pas répondu.`, en: `${place} did not answer.` };
    return {
      id: 'model',
      state: 'failed',
      name: NAME,
      found: [first, ...about],
      todo: found.sentences,
      reached: false,
    };
  }
  const milliseconds = Math.round(found.milliseconds);
  const first = {
    fr: `${place} a répondu en ${formatCount(milliseconds, 'fr')} ms.`,
    en: `${place} answered in ${formatCount(milliseconds, 'en')} ms.`,
  };
  const has = {
    fr: `Sait faire : ${list({ usage, json, tools }, 'fr')}.`,
    en: `It can: ${list({ usage, json, tools }, 'en')}.`,
  };
  return {
    id: 'model',
    state: usage && json && tools ? 'ok' : 'limited',
    name: NAME,
    found: [first, has, ...about],
    todo: found.sentences,
    reached: true,
  };
}

const ABILITIES = {
  usage: { fr: 'compter les jetons', en: 'count tokens' },
  json: { fr: 'répondre dans une forme donnée', en: 'answer in a given form' },
  tools: { fr: 'appeler des outils', en: 'call tools' },
} as const;

function list(able: Record<keyof typeof ABILITIES, boolean>, lang: Lang): string {
  const names = (['usage', 'json', 'tools'] as const).filter((name) => able[name]);
  const none = { fr: 'écrire, rien de plus', en: 'write, and no more' } as const;
  return names.length === 0 ? none[lang] : names.map((name) => ABILITIES[name][lang]).join(', ');
}

function budgetLine({ budget, prices }: ModelSettings): Bilingual {
  const limits = (lang: Lang) => [
    ...(budget.requests === null
      ? []
      : [`${formatCount(budget.requests, lang)} ${{ fr: 'requêtes', en: 'requests' }[lang]}`]),
    ...(budget.tokens === null ? [] : [`${formatCount(budget.tokens, lang)} ${{ fr: 'jetons', en: 'tokens' }[lang]}`]),
    ...(budget.money === null ? [] : [formatMoney(budget.money, lang, prices?.currency ?? null)]),
  ];
  if (limits('fr').length === 0) {
    return {
      fr: 'Budget : sans limite (model.budget, ou --budget, en met une).',
      en: 'Budget: no limit (model.budget, or --budget, sets one).',
    };
  }
  return {
    fr: `Budget d’une session : ${limits('fr').join(', ')}.`,
    en: `Budget of a session: ${limits('en').join(', ')}.`,
  };
}

const EMBEDDED: Bilingual = {
  fr: 'aucun. Le mode embarqué est complet et se passe de réseau. Pour en employer un : export FIDELIO_MODEL=nom (docs/model.fr.md).',
  en: 'none. The embedded mode is complete and needs no network. To use one: export FIDELIO_MODEL=name (docs/model.md).',
};

function suggestion(name: string): Bilingual {
  const setting = `export FIDELIO_MODEL="${name}"`;
  return {
    fr: `aucun. Le fichier de réglages propose ${name}, mais seul FIDELIO_MODEL (ou --model) met un modèle en service. Pour celui-là : ${setting}.`,
    en: `none. The settings file suggests ${name}, but only FIDELIO_MODEL (or --model) puts a model to use. For that one: ${setting}.`,
  };
}
