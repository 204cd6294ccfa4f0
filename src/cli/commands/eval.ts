import type { ModelOptions } from '../../app/model-options.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { Baseline } from '../../evals/baseline.ts';
import type { EvalRequest } from '../../evals/eval-request.ts';
import type { ScenarioRun } from '../../evals/run-scenarios.ts';
import type { Scenario } from '../../evals/scenario.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { modelFlagHelp, modelFlagNames, readModelFlags, refuseTakenRecord } from '../read-model-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { watchModel } from '../watch-model.ts';

export default defineCommand({
  usage:
    'eval [FILE|DIR …] [--suite S] [--filter ID] [--outputs FILE.jsonl] [--junit FILE] [--jobs N] [--model[=NAME]] [--json] | eval accept [--suite S] | eval init DIR | eval compare A B',
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
        fr: 'accepté : les scénarios se jouent un à un',
        en: 'accepted: scenarios are played one by one',
      },
    },
    ...modelFlagHelp.filter(({ flag }) => !/^--(no-)?model/.test(flag)),
    {
      flag: '--model, --model=NAME',
      text: {
        fr: 'joue avec le modèle configuré, ou celui-là ; sinon sans modèle',
        en: 'plays with the configured model, or that one; otherwise without a model',
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
    const flags = parseFlags(markModel(context.args), {
      texts: ['suite', 'filter', 'outputs', 'junit', 'html', 'trials', 'jobs', ...modelFlagNames.texts],
      lists: modelFlagNames.lists,
      switches: modelFlagNames.switches,
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const { positionals, texts } = flags.value;
    const [first, ...others] = positionals;
    if (first === 'init') {
      const { writeSample } = await import('../eval/write-sample.ts');
      return writeSample(others, context);
    }
    if (first === 'compare') {
      const { compareResults } = await import('../eval/compare-results.ts');
      return compareResults(others, context);
    }
    const { readEvalRequest } = await import('../../evals/eval-request.ts');
    const accepts = first === 'accept';
    if (accepts && (others.length > 0 || texts.filter !== undefined)) return sayRefusal(WHOLE_SUITES, context);
    const request = readEvalRequest(accepts ? [] : positionals, texts);
    if (!request.ok) return sayRefusal(request, context);
    const model = readModelFlags(flags.value, context.config, { usual: false });
    if (!model.ok) return sayRefusal(model, context);
    if (accepts && (model.value.settings !== null || model.value.replay !== null)) {
      return sayRefusal(EMBEDDED_BASELINE, context);
    }
    const { paths, outputs, junit } = request.value;
    const free = refuseTakenRecord(model.value, [...paths, ...[outputs, junit].filter((path) => path !== null)]);
    if (!free.ok) return sayRefusal(free, context);
    const scenarios = await loadRequested(request.value);
    if (!scenarios.ok) return sayRefusal(scenarios, context, 2);
    const baseline = await loadBaseline();
    if (!baseline.ok && !accepts) return sayRefusal(baseline, context, 2);
    const runs = await play(scenarios.value, model.value, context);
    const written = await writeReports(runs, request.value);
    if (!written.ok) return sayRefusal(written, context, 2);
    const before = baseline.ok ? baseline.value : null;
    if (accepts) {
      const { acceptBaseline } = await import('../eval/accept-baseline.ts');
      return acceptBaseline(runs, before, texts.suite !== undefined, context);
    }
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

async function play(scenarios: readonly Scenario[], model: ModelOptions, context: CommandContext) {
  const { openProgram } = await import('../../evals/open-program.ts');
  const { runScenarios } = await import('../../evals/run-scenarios.ts');
  const { today, lang, clock } = context;
  const watch = watchModel(model, context);
  const runs = await runScenarios(scenarios, {
    open: openProgram(today, { model, listen: watch.listen, outside: await context.outside() }),
    clock,
    lang,
  });
  watch.say();
  return runs;
}

/** `--model` may stand alone or carry a name after `=`: what follows it is a file of scenarios. */
function markModel(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--model' ? '--model=' : arg));
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

const EMBEDDED_BASELINE = refuse('bad_argument', {
  fr: 'La référence est celle du mode embarqué : eval accept se lance sans --model ni --replay.',
  en: 'The baseline is that of the embedded mode: run eval accept without --model or --replay.',
});

const WHOLE_SUITES = refuse('bad_argument', {
  fr: 'eval accept prend des suites entières : fidelio eval accept, ou fidelio eval accept --suite NOM.',
  en: 'eval accept takes whole suites: fidelio eval accept, or fidelio eval accept --suite NAME.',
});
