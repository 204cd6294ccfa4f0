import { fileURLToPath } from 'node:url';
import type { Lang } from '../../domain/bilingual.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { readText } from '../../files/read-text.ts';
import { type Prompt, parsePrompt } from './prompt.ts';

/** Beside src/ and dist/ alike, at the root of the package. */
const FOLDER = new URL('../../../prompts/', import.meta.url);

export type LoadPrompt = (id: string, lang: Lang) => Promise<Outcome<Prompt>>;

const loaded = new Map<string, Promise<Outcome<Prompt>>>();

/** A prompt of the package, in one language; read once. */
export const loadPrompt: LoadPrompt = (id, lang) => {
  const name = `${id}.${lang}.md`;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const reading = readPrompt(id, name);
  loaded.set(name, reading);
  return reading;
};

async function readPrompt(id: string, name: string): Promise<Outcome<Prompt>> {
  const text = await readText(fileURLToPath(new URL(name, FOLDER)));
  const prompt = text.ok ? parsePrompt(text.value, name) : text;
  if (prompt.ok && prompt.value.id === id) return prompt;
  const why = prompt.ok
    ? { fr: `Il porte l’identifiant «\u00a0${prompt.value.id}\u00a0».`, en: `Its id is “${prompt.value.id}”.` }
    : prompt.message;
  return refuse('model_unavailable', {
    fr: `Le prompt «\u00a0${name}\u00a0» est inutilisable. ${why.fr} Réinstallez Fidelio.`,
    en: `The prompt “${name}” cannot be used. ${why.en} Reinstall Fidelio.`,
  });
}
