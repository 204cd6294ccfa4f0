import { join } from 'node:path';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { Baseline } from '../../evals/baseline.ts';
import type { Compared } from '../../evals/compare-suites.ts';
import type { EvalRequest } from '../../evals/eval-request.ts';
import type { ScenarioRun } from '../../evals/run-scenarios.ts';
import type { Scenario } from '../../evals/scenario.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

export default defineCommand({
  usage:
    'eval [FILE|DIR …] [--suite S] [--filter ID] [--outputs FILE.jsonl] [--junit FILE] [--jobs N] [--json] | eval accept [--suite S] | eval init DIR | eval compare A B',
  summary: {
    fr: 'Joue des scénarios et note les réponses ; le code de sortie est 1 sous la référence (evals/baseline.json).',
    en: 'Plays scenarios and scores the answers; the exit code is 1 below the baseline (evals/baseline.json).',
  },
  flags: [
    {
      flag: '--suite S',
      text: { fr: 'un dossier de evals/scenarios (défaut : tous)', en: 'a folder of evals/scenarios (default: all)' },
    },
    {
      flag: '--filter ID',
      text: {
        fr: 'un scénario, ou ceux dont l’identifiant contient ce texte',
        en: 'one scenario, or those whose id holds this text',
      },
    },
    {
      flag: '--outputs FILE',
      text: {
        fr: 'écrit le dernier tour de chaque scénario en JSON Lines',
        en: 'writes the last turn of each scenario as JSON Lines',
      },
    },
    { flag: '--junit FILE', text: { fr: 'écrit un rapport JUnit', en: 'writes a JUnit report' } },
    {
      flag: '--jobs N',
      text: {
        fr: 'accepté : sans modèle, les scénarios se jouent un à un',
        en: 'accepted: without a model, scenarios are played one by one',
      },
    },
    {
      flag: 'accept',
      text: { fr: 'montre ce qui change et écrit la référence', en: 'shows what changes and writes the baseline' },
    },
    {
      flag: 'init DIR',
      text: { fr: 'écrit un fichier de scénarios d’exemple', en: 'writes a sample file of scenarios' },
    },
    {
      flag: 'compare A B',
      text: { fr: 'compare deux résultats enregistrés avec --json', en: 'compares two results saved with --json' },
    },
  ],
  async run(context) {
    const flags = parseFlags(context.args, {
      texts: ['suite', 'filter', 'outputs', 'junit', 'html', 'trials', 'jobs'],
      switches: ['model'],
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const { positionals, texts, switches } = flags.value;
    const [first, ...others] = positionals;
    if (first === 'init') return writeSample(others, context);
    if (first === 'compare') return compareResults(others, context);
    const { readEvalRequest } = await import('../../evals/eval-request.ts');
    const accepts = first === 'accept';
    if (accepts && (others.length > 0 || texts.filter !== undefined)) return sayRefusal(WHOLE_SUITES, context);
    const request = readEvalRequest(accepts ? [] : positionals, texts, switches);
    if (!request.ok) return sayRefusal(request, context);
    const scenarios = await loadRequested(request.value);
    if (!scenarios.ok) return sayRefusal(scenarios, context, 2);
    const baseline = await loadBaseline();
    if (!baseline.ok && !accepts) return sayRefusal(baseline, context, 2);
    const runs = await play(scenarios.value, context);
    const written = await writeReports(runs, request.value);
    if (!written.ok) return sayRefusal(written, context, 2);
    const before = baseline.ok ? baseline.value : null;
    if (accepts) return accept(runs, before, texts.suite !== undefined, context);
    await showResult(runs, context);
    return gate(runs, before, request.value, context);
  },
});

/** The scenarios asked for, read for the tools that there are. */
async function loadRequested({ paths, filter }: EvalRequest): Promise<Outcome<readonly Scenario[]>> {
  const { listFolder } = await import('../../files/list-folder.ts');
  const { readText } = await import('../../files/read-text.ts');
  const { listTools } = await import('../../app/list-tools.ts');
  const { scenarioReader } = await import('../../evals/read-scenario.ts');
  const { loadScenarios } = await import('../../evals/load-scenarios.ts');
  const { chooseScenarios } = await import('../../evals/choose-scenarios.ts');
  const tools = new Set((await listTools('en')).map(({ name }) => name));
  /** What cannot be listed is left to be read, which says why it cannot. */
  const list = async (path: string) => {
    const names = await listFolder(path).catch(() => []);
    return names.length === 0 ? null : names;
  };
  const loaded = await loadScenarios(paths, { list, read: readText }, scenarioReader(tools));
  return loaded.ok ? chooseScenarios(loaded.value, filter) : loaded;
}

/** Null when nothing was accepted yet. */
async function loadBaseline(): Promise<Outcome<Baseline | null>> {
  const { BASELINE_FILE, readBaseline } = await import('../../evals/baseline.ts');
  const { readTextIfAny } = await import('../../files/read-text-if-any.ts');
  const text = readTextIfAny(BASELINE_FILE);
  return text === null ? { ok: true, value: null } : readBaseline(text);
}

async function play(scenarios: readonly Scenario[], context: CommandContext) {
  const { openProgram } = await import('../../evals/open-program.ts');
  const { runScenarios } = await import('../../evals/run-scenarios.ts');
  const { today, lang, clock } = context;
  return runScenarios(scenarios, { open: openProgram(today), clock, lang });
}

async function writeReports(runs: readonly ScenarioRun[], { outputs, junit }: EvalRequest): Promise<Outcome<null>> {
  const { writeAtomically } = await import('../../files/write-atomically.ts');
  if (outputs !== null) {
    const { renderOutputs } = await import('../../evals/render-outputs.ts');
    const written = await writeAtomically(outputs, renderOutputs(runs));
    if (!written.ok) return written;
  }
  if (junit === null) return { ok: true, value: null };
  const { renderJunit } = await import('../../evals/render-junit.ts');
  return writeAtomically(junit, renderJunit(runs));
}

async function showResult(runs: readonly ScenarioRun[], { json, lang, terminal }: CommandContext): Promise<void> {
  const { evalResult } = await import('../../evals/eval-result.ts');
  const result = evalResult(runs);
  if (json) {
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const { renderResult } = await import('../../evals/render-result.ts');
  const { tallyScores } = await import('../../evals/tally-scores.ts');
  const { counts } = tallyScores(runs.filter(({ scenario }) => !scenario.ambiguous));
  terminal.out(renderResult(result, counts, lang));
}

/** Suites in the baseline are held to it, and said on the side; foreign files are not. */
async function gate(
  runs: readonly ScenarioRun[],
  baseline: Baseline | null,
  { paths, filter }: EvalRequest,
  { lang, terminal }: CommandContext,
): Promise<ExitCode> {
  if (baseline === null) return 0;
  const { gateRuns } = await import('../../evals/gate-runs.ts');
  const { renderBreaches } = await import('../../evals/render-breaches.ts');
  const { coversSuite } = await import('../../evals/suite-of.ts');
  const gated = gateRuns(runs, baseline, (suite) => filter === null && coversSuite(paths, suite));
  for (const { suite, breaches } of gated) terminal.err(renderBreaches(suite, breaches, lang));
  return gated.some(({ breaches }) => breaches.length > 0) ? 1 : 0;
}

/** Shows what changes, suite by suite, and writes the new baseline; with one suite named, the others stay as they were. */
async function accept(
  runs: readonly ScenarioRun[],
  before: Baseline | null,
  oneSuite: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const { BASELINE_FILE, writeBaseline } = await import('../../evals/baseline.ts');
  const { suitesOf } = await import('../../evals/gate-runs.ts');
  const { compareSuites } = await import('../../evals/compare-suites.ts');
  const { writeAtomically } = await import('../../files/write-atomically.ts');
  const fresh = suitesOf(runs);
  const kept = oneSuite ? before?.suites : {};
  const written = await writeAtomically(
    BASELINE_FILE,
    writeBaseline({ suites: { ...kept, ...Object.fromEntries(fresh) } }),
  );
  if (!written.ok) return sayRefusal(written, context, 2);
  const changes = [...fresh].map(([suite, now]) => ({
    suite,
    comparison: compareSuites(before?.suites[suite] ?? { scores: {}, failing: [] }, now),
  }));
  if (json) {
    const suites = Object.fromEntries(changes.map(({ suite, comparison }) => [suite, comparison]));
    terminal.out(`${JSON.stringify({ ok: true, written: BASELINE_FILE, suites }, null, 2)}\n`);
    return 0;
  }
  const { renderComparison } = await import('../../evals/render-comparison.ts');
  terminal.out(changes.map(({ suite, comparison }) => `${suite}\n${renderComparison(comparison, lang)}`).join('\n'));
  terminal.err(
    { fr: `Référence écrite dans ${BASELINE_FILE}.\n`, en: `Baseline written to ${BASELINE_FILE}.\n` }[lang],
  );
  return 0;
}

async function compareResults(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const [before, now, ...others] = paths;
  if (before === undefined || now === undefined || others.length > 0) return sayRefusal(TWO_RESULTS, context);
  const results = [await loadResult(before), await loadResult(now)] as const;
  const [first, second] = results;
  if (!first.ok) return sayRefusal(first, context, 2);
  if (!second.ok) return sayRefusal(second, context, 2);
  const { compareSuites } = await import('../../evals/compare-suites.ts');
  const comparison = compareSuites(first.value, second.value);
  if (json) terminal.out(`${JSON.stringify(comparison, null, 2)}\n`);
  else {
    const { renderComparison } = await import('../../evals/render-comparison.ts');
    terminal.out(renderComparison(comparison, lang));
  }
  return 0;
}

async function loadResult(path: string): Promise<Outcome<Compared>> {
  const { readText } = await import('../../files/read-text.ts');
  const { readResult } = await import('../../evals/read-result.ts');
  const text = await readText(path);
  return text.ok ? readResult(path, text.value) : text;
}

/** Never over a file that is there. */
async function writeSample(folders: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) return sayRefusal(ONE_FOLDER, context);
  const { SAMPLE_FILE, renderSample } = await import('../../evals/sample-scenarios.ts');
  const { readTextIfAny } = await import('../../files/read-text-if-any.ts');
  const { makePrivateFolder } = await import('../../files/make-private-folder.ts');
  const { writeAtomically } = await import('../../files/write-atomically.ts');
  const path = join(folder, SAMPLE_FILE);
  if (readTextIfAny(path) !== null) return sayRefusal(refuseSample(path), context);
  await makePrivateFolder(folder);
  const written = await writeAtomically(path, renderSample());
  if (!written.ok) return sayRefusal(written, context, 2);
  if (json) terminal.out(`${JSON.stringify({ ok: true, written: path })}\n`);
  else
    terminal.err(
      { fr: `Scénarios d’exemple écrits dans ${path}.\n`, en: `Sample scenarios written to ${path}.\n` }[lang],
    );
  return 0;
}

function refuseSample(path: string) {
  return refuse('bad_argument', {
    fr: `${path} existe déjà et reste comme il est. Donnez un autre dossier.`,
    en: `${path} is there already and stays as it is. Give another folder.`,
  });
}

const WHOLE_SUITES = refuse('bad_argument', {
  fr: 'eval accept prend des suites entières : fidelio eval accept, ou fidelio eval accept --suite NOM.',
  en: 'eval accept takes whole suites: fidelio eval accept, or fidelio eval accept --suite NAME.',
});

const TWO_RESULTS = refuse('bad_argument', {
  fr: 'Donnez deux résultats enregistrés avec fidelio eval --json : fidelio eval compare avant.json apres.json.',
  en: 'Give two results saved with fidelio eval --json: fidelio eval compare before.json after.json.',
});

const ONE_FOLDER = refuse('bad_argument', {
  fr: 'Dites dans quel dossier écrire l’exemple : fidelio eval init mes-scenarios.',
  en: 'Say in which folder to write the sample: fidelio eval init my-scenarios.',
});
