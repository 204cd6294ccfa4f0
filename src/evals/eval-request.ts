import { extname, isAbsolute, relative, resolve } from 'node:path';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { readNumber } from '../language/read-number.ts';
import { SUITES_FOLDER } from './suite-of.ts';

/** What to play and where to write: files or folders, a part of their scenarios, and two reports. */
export type EvalRequest = {
  paths: readonly string[];
  filter: string | null;
  outputs: string | null;
  junit: string | null;
};

/** Flags of the contract that nothing here answers yet. */
const LATER = ['html', 'trials'] as const;

/** Reads what was typed; refuses what is not there yet, and what contradicts itself. */
export function readEvalRequest(
  positionals: readonly string[],
  texts: Readonly<Record<string, string>>,
): Outcome<EvalRequest> {
  const later = LATER.find((flag) => texts[flag] !== undefined);
  if (later !== undefined) return refuseLater(later);
  const jobs = texts.jobs === undefined ? 1 : readNumber(texts.jobs);
  if (jobs === null || !Number.isInteger(jobs) || jobs < 1) return refuseJobs(texts.jobs ?? '');
  const { suite, outputs = null, junit = null, filter = null } = texts;
  if (suite !== undefined && positionals.length > 0) return refuse('bad_argument', SUITE_AND_FILES);
  if (suite !== undefined && !/^[\w-]+$/.test(suite)) return refuseSuite(suite);
  const paths =
    positionals.length > 0 ? positionals : [suite === undefined ? SUITES_FOLDER : `${SUITES_FOLDER}/${suite}`];
  for (const out of [outputs, junit]) {
    if (out !== null && paths.some((path) => wouldSpoil(path, out))) return refuseTaken(out);
  }
  if (outputs !== null && junit !== null && resolve(outputs) === resolve(junit)) return refuseTaken(junit);
  return { ok: true, value: { paths, filter, outputs, junit } };
}

/** A report may not take the place of scenarios, nor lie among them under a name that would be read as scenarios. */
function wouldSpoil(path: string, out: string): boolean {
  const below = relative(resolve(path), resolve(out));
  if (below === '') return true;
  return !below.startsWith('..') && !isAbsolute(below) && ['.jsonl', '.ndjson'].includes(extname(out));
}

function refuseLater(flag: (typeof LATER)[number]) {
  return refuse('bad_argument', {
    fr: `--${flag} n’est pas encore disponible. Les scénarios se jouent une fois ; --json, --outputs et --junit donnent les résultats.`,
    en: `--${flag} is not available yet. Scenarios are played once; --json, --outputs and --junit give the results.`,
  });
}

function refuseJobs(given: string) {
  return refuse('bad_argument', {
    fr: `--jobs attend un nombre entier d’au moins 1 ; reçu : ${given}.`,
    en: `--jobs expects a whole number of at least 1; received: ${given}.`,
  });
}

function refuseSuite(given: string) {
  return refuse('bad_argument', {
    fr: `--suite attend le nom d’un dossier de ${SUITES_FOLDER} ; reçu : ${given}.`,
    en: `--suite expects the name of a folder of ${SUITES_FOLDER}; received: ${given}.`,
  });
}

function refuseTaken(path: string) {
  return refuse('bad_argument', {
    fr: `${path} écraserait des scénarios ou un autre rapport, ou serait lu comme un scénario. Donnez un autre nom, hors du dossier des scénarios.`,
    en: `${path} would be written over scenarios or another report, or be read as a scenario. Give another name, outside the folder of scenarios.`,
  });
}

const SUITE_AND_FILES = {
  fr: '--suite et des fichiers ne vont pas ensemble. Gardez l’un des deux.',
  en: '--suite and files do not go together. Keep one of them.',
};
