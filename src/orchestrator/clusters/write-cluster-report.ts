import { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import type { ClusterRequest } from '../../domain/clusters/cluster-request.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { parse } from '../../domain/parse.ts';
import type { DataOrigin } from '../../domain/strategy/request.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { clusterAims } from '../../knowledge/cluster-aims.ts';
import { clusterFirstWeeks, clusterPhases } from '../../knowledge/cluster-calendar.ts';
import { clusterDonts, clusterDos } from '../../knowledge/cluster-habits.ts';
import { openLedger } from '../ledger.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';
import { FoundClusters } from './found-clusters.ts';
import { stateAims } from './state-aims.ts';
import { writeChoice, writeChoices } from './write-choices.ts';
import { writeClusterMethod } from './write-cluster-method.ts';
import { writeClusterSummary } from './write-cluster-summary.ts';
import { writeGoals } from './write-goals.ts';
import { writePareto } from './write-pareto.ts';
import { writePopulation } from './write-population.ts';
import { writeQuickWins } from './write-quick-wins.ts';
import { writeSegmentBudget } from './write-segment-budget.ts';
import { writeSegments } from './write-segments.ts';
import { writeSplit } from './write-split.ts';

type Parts = {
  readonly caller: ToolCaller;
  readonly dataset: string;
  readonly version: string;
  readonly data: DataOrigin;
};

const TITLE = { fr: 'Segmentation des clients', en: 'Customer segments' } as const;

/** From a table of customers to the segmentation document; refuses when the table gives no segments. */
export async function writeClusterReport(
  request: ClusterRequest,
  { caller, dataset, version, data }: Parts,
): Promise<Outcome<ClusterReport>> {
  const { lang, client, teamSize, employees } = request;
  const ledger = openLedger(caller, () => {});
  const company = { ...(teamSize === null ? {} : { teamSize }), ...(employees === null ? {} : { employees }) };
  const computed = await ledger.call(CLUSTERS, CLUSTERS, { dataset, ...company });
  if (!computed.ok) return refuse(computed.code, computed.messages, computed.needs);
  const found = FoundClusters.parse(computed.value);
  const index = found.solutions.findIndex(({ k }) => k === found.recommended.k);
  const kept = found.solutions[index];
  if (kept === undefined) throw new Error('customer_clusters recommends a number it did not compute');
  const writing: ClusterWriting = { ledger, lang, request, found, kept, at: `/solutions/${index}` };
  ledger.state({
    id: 'aim.response',
    label: { fr: 'Réponse supposée', en: 'Assumed response' }[lang],
    value: clusterAims.assumedResponse,
    unit: 'share',
    origin: {
      kind: 'assumed',
      why: {
        fr: 'convention, faute de réponse dans le tableau',
        en: 'convention, for want of a response in the table',
      }[lang],
    },
  });
  await stateAims(writing);
  const choices = writeChoices(writing);
  const segments = writeSegments(writing);
  const pareto = writePareto(writing);
  const budget = await writeSegmentBudget(writing);
  const quickWins = await writeQuickWins(writing);
  const report = {
    version,
    lang,
    title: client === null ? TITLE[lang] : `${TITLE[lang]} – ${client}`,
    currency: computed.population?.currency ?? null,
    request,
    data,
    base: writePopulation(writing),
    choices,
    choice: writeChoice(writing),
    warnings: kept.warnings.filter(({ segment }) => segment === null).map(({ message }) => message[lang]),
    segments,
    split: writeSplit(writing),
    pareto,
    budget,
    quickWins,
    goals: writeGoals(writing),
    calendar: {
      phases: clusterPhases.map(({ when, name, tasks }) => ({
        when: when[lang],
        name: name[lang],
        tasks: tasks.map((task) => task[lang]),
      })),
      weeks: clusterFirstWeeks.map(({ when, task }) => ({ when: when[lang], task: task[lang] })),
    },
    dos: clusterDos.map((text) => text[lang]),
    donts: clusterDonts.map((text) => text[lang]),
    method: writeClusterMethod(writing, computed.population?.currency ?? null),
    summary: writeClusterSummary(writing, quickWins),
    calls: ledger.calls(),
    figures: ledger.figures(),
  };
  const checked = parse(ClusterReport, report, { fr: 'Le document', en: 'The document' });
  if (!checked.ok) throw new Error(checked.message.en);
  return answer(checked.value);
}
