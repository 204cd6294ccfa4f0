import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Scenario } from './scenario.ts';

/** The scenarios to run: the one of that id, else those whose id holds the text; refuses when nothing is left. */
export function chooseScenarios(scenarios: readonly Scenario[], filter: string | null): Outcome<readonly Scenario[]> {
  if (scenarios.length === 0) return refuse('bad_argument', NONE);
  if (filter === null) return { ok: true, value: scenarios };
  const exact = scenarios.filter(({ id }) => id === filter);
  const chosen = exact.length > 0 ? exact : scenarios.filter(({ id }) => id.includes(filter));
  if (chosen.length > 0) return { ok: true, value: chosen };
  return refuse('bad_argument', {
    fr: `Aucun scénario ne s’appelle « ${filter} », parmi ${scenarios.length}. Donnez un identifiant, ou son début.`,
    en: `No scenario is called “${filter}”, among ${scenarios.length}. Give an id, or the start of one.`,
  });
}

const NONE = {
  fr: 'Aucun scénario : donnez un fichier .jsonl, un dossier qui en contient, ou créez-en un avec fidelio eval init DOSSIER.',
  en: 'No scenario: give a .jsonl file, a folder that holds some, or make one with fidelio eval init FOLDER.',
};
