import { basename, extname, join } from 'node:path';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { type PlacedScenario, parseScenarios } from './parse-scenarios.ts';
import type { ScenarioReader } from './read-scenario.ts';
import type { Scenario } from './scenario.ts';

/** The door to the files. */
export type ScenarioFiles = {
  /** The names in a folder, sorted; null when it is no folder, or an empty one. */
  list(path: string): Promise<readonly string[] | null>;
  read(path: string): Promise<Outcome<string>>;
};

const LINES = ['.jsonl', '.ndjson'];
const DEEPEST = 8;

/**
 * The scenarios of files and folders, in the order given; a folder stands for the .jsonl files in it and below, by name.
 * Refuses a file that cannot be read, YAML, and an id that is there twice.
 */
export async function loadScenarios(
  paths: readonly string[],
  files: ScenarioFiles,
  read: ScenarioReader,
): Promise<Outcome<Scenario[]>> {
  const found = (await Promise.all(paths.map((path) => scenarioFiles(path, files, 0)))).flat();
  const known = new Map<string, PlacedScenario>();
  for (const path of new Set(found)) {
    if (['.yaml', '.yml'].includes(extname(path))) return refuseYaml(path);
    const text = await files.read(path);
    if (!text.ok) return text;
    const placed = parseScenarios(path, text.value, read);
    if (!placed.ok) return placed;
    for (const one of placed.value) {
      const first = known.get(one.scenario.id);
      if (first !== undefined) return refuseTwice(first, one);
      known.set(one.scenario.id, one);
    }
  }
  return { ok: true, value: [...known.values()].map(({ scenario }) => scenario) };
}

/** The path itself when it is no folder; of a folder, what may hold scenarios. */
async function scenarioFiles(path: string, files: ScenarioFiles, depth: number): Promise<string[]> {
  const names = await files.list(path);
  if (names === null) return depth === 0 || extname(path) !== '' ? [path] : [];
  if (depth === DEEPEST) return [];
  const inside = names
    .filter((name) => !name.startsWith('.'))
    .filter((name) => ['', ...LINES, '.yaml', '.yml'].includes(extname(name)))
    .map((name) => scenarioFiles(join(path, name), files, depth + 1));
  return (await Promise.all(inside)).flat();
}

function refuseYaml(path: string) {
  return refuse('bad_argument', {
    fr: `Le fichier « ${basename(path)} » est en YAML, qui n’est pas encore lu ici. Donnez les mêmes champs en JSON Lines : un objet par ligne, dans un fichier .jsonl.`,
    en: `The file “${basename(path)}” is in YAML, which is not read here yet. Give the same fields as JSON Lines: one object a line, in a .jsonl file.`,
  });
}

function refuseTwice(first: PlacedScenario, second: PlacedScenario) {
  return refuse('bad_argument', {
    fr: `L’identifiant « ${second.scenario.id} » est là deux fois : ${first.path}, ligne ${first.line}, et ${second.path}, ligne ${second.line}. Donnez à chaque scénario le sien.`,
    en: `The id “${second.scenario.id}” is there twice: ${first.path}, line ${first.line}, and ${second.path}, line ${second.line}. Give each scenario its own.`,
  });
}
