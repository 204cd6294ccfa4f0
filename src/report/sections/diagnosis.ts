import { z } from 'zod';
import { cohortWindows } from '../../knowledge/cohort-windows.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { shortenPeriod } from '../../language/periods/format-period.ts';
import { EMPTY, type Page } from '../page.ts';

const Cohort = z.object({
  cohort: z.string(),
  size: z.number(),
  cells: z.array(z.object({ rate: z.number().nullable(), eligible: z.number() })),
});
const Mean = z.object({ offset: z.number(), rate: z.number().nullable() });
const Segment = z.object({ id: z.string(), customers: z.number(), share: z.number(), revenueShare: z.number() });

/** 2. Cohorts, RFM segments and the reasons customers leave. */
export function renderDiagnosis(page: Page): string[] {
  const { say } = page;
  return [
    `## 2. ${say({ fr: 'Diagnostic', en: 'Diagnosis' })}`,
    '',
    ...renderCauses(page),
    ...renderFindings(page),
    `### 2.1 ${say({ fr: 'Cohortes', en: 'Cohorts' })}`,
    '',
    ...renderCohorts(page),
    `### 2.2 ${say({ fr: 'Segments RFM', en: 'RFM segments' })}`,
    '',
    ...renderRfm(page),
    `### 2.3 ${say({ fr: 'Pourquoi les clients partent', en: 'Why customers leave' })}`,
    '',
    ...renderReasons(page),
    ...renderOutlook(page),
  ];
}

/** What explains the problem, whose work it is, and what to do first. */
function renderCauses({ strategy, say, fill }: Page): string[] {
  const others = strategy.causesNotFound;
  const inVain =
    others.length === 0
      ? []
      : [
          say({
            fr: `Cherché sans rien trouver : ${others.join(', ')}.`,
            en: `Looked for and not found: ${others.join(', ')}.`,
          }),
          '',
        ];
  if (strategy.causeReadings.length === 0) return inVain;
  const lines = strategy.causeReadings.map(({ name, evidence, remedy, owner, marketing }) => {
    const shown = evidence === null ? '' : `${say({ fr: ' : ', en: ': ' })}${fill(evidence)}`;
    const whose = marketing
      ? say({ fr: `À confier à : ${owner}.`, en: `For: ${owner}.` })
      : say({
          fr: `Ce n’est pas un problème de marketing. À confier à : ${owner}.`,
          en: `This is not a marketing problem. For: ${owner}.`,
        });
    return `- **${name}**${shown}. ${remedy} ${whose}`;
  });
  return [say({ fr: 'Ce qui l’explique :', en: 'What explains it:' }), '', ...lines, '', ...inVain];
}

function renderFindings({ strategy, fill }: Page): string[] {
  if (strategy.findings.length === 0) return [];
  return [...strategy.findings.map(({ text }) => `- ${fill(text)}`), ''];
}

/** Older cohorts are in the weighted mean and in the JSON. */
const SHOWN_COHORTS = 18;

function renderCohorts(page: Page): string[] {
  const { strategy, say, fill } = page;
  const cohorts = tableOf(page, strategy.cohorts.table, Cohort);
  if (cohorts === null) return absent(page, strategy.cohorts.missing);
  const means = tableOf(page, 'retention_cohorts.window.weightedMean', Mean) ?? [];
  const headers = [
    say({ fr: 'Premier achat', en: 'First purchase' }),
    say({ fr: 'Clients', en: 'Customers' }),
    ...cohortWindows.map(({ label }) => say(label)),
  ];
  const cell = (rate: number | null | undefined) => (rate == null ? EMPTY : formatShare(rate, strategy.lang, 0));
  const enough = (found: { rate: number | null; eligible: number } | undefined) =>
    found !== undefined && found.eligible >= defaults.maturedMinimum ? found.rate : null;
  const shown = cohorts.slice(-SHOWN_COHORTS);
  const rows = shown.map(({ cohort, size, cells }) => [
    shortenPeriod(cohort, strategy.lang),
    formatCount(size, strategy.lang),
    ...cohortWindows.map((_, index) => cell(enough(cells[index]))),
  ]);
  const mean = [
    say({ fr: 'Moyenne pondérée', en: 'Weighted average' }),
    '',
    ...cohortWindows.map((_, index) => cell(means[index]?.rate)),
  ];
  const right = headers.map((_, index) => (index === 0 ? ('left' as const) : ('right' as const)));
  return [
    ...page.table(headers, [...rows, mean], right),
    '',
    say({
      fr: `Part des clients ayant acheté dans la fenêtre ; «\u00a0–\u00a0» : fenêtre non écoulée ou moins de 30 clients.`,
      en: 'Share of customers who bought in the window; “–”: window not elapsed, or fewer than 30 customers.',
    }),
    '',
    ...strategy.cohorts.reading.flatMap((line) => [fill(line), '']),
  ];
}

function renderRfm(page: Page): string[] {
  const { strategy, say, fill } = page;
  const segments = tableOf(page, strategy.rfm.table, Segment);
  if (segments === null) return absent(page, strategy.rfm.missing);
  const headers = [
    say({ fr: 'Segment', en: 'Segment' }),
    say({ fr: '% base', en: '% of base' }),
    say({ fr: 'Clients', en: 'Customers' }),
    say({ fr: '% CA', en: '% of revenue' }),
    say({ fr: 'Action', en: 'Action' }),
  ];
  const rows = segments.map(({ id, customers, share, revenueShare }) => {
    const known = rfmSegments.find((segment) => segment.id === id);
    return [
      known === undefined ? id : say(known.name),
      formatShare(share, strategy.lang),
      formatQuantity(customers, 'count', strategy.lang, null),
      formatShare(revenueShare, strategy.lang),
      known === undefined ? EMPTY : say(known.action),
    ];
  });
  return [
    ...page.table(headers, rows, ['left', 'right', 'right', 'right', 'left']),
    '',
    ...strategy.rfm.reading.flatMap((line) => [fill(line), '']),
  ];
}

function renderReasons(page: Page): string[] {
  const { strategy, say, show } = page;
  const { reasons, missing } = strategy.churnReasons;
  const headers = [say({ fr: 'Motif', en: 'Reason' }), '%', say({ fr: 'Action corrective', en: 'Corrective action' })];
  const rows = reasons.map(({ label, share, corrective }) => [label, show(share), corrective]);
  const note = missing === null ? [] : absent(page, missing);
  return [...page.table(headers, rows, ['left', 'right', 'left']), '', ...note];
}

function renderOutlook({ strategy, say, fill }: Page): string[] {
  if (strategy.outlook.length === 0) return [];
  const title = say({ fr: 'Ce qui est en jeu', en: 'What is at stake' });
  return [`### 2.4 ${title}`, '', ...strategy.outlook.flatMap((line) => [fill(line), ''])];
}

function absent(page: Page, item: string | null): string[] {
  return [
    page.say({
      fr: `Pour remplir cette partie, voir dans l’audit : « ${page.missing(item)} ».`,
      en: `To fill this part, see in the audit: “${page.missing(item)}”.`,
    }),
    '',
  ];
}

/** The rows of a table figure, or null when the strategy has none. */
function tableOf<S extends z.ZodType>({ strategy }: Page, id: string | null, row: S): z.infer<S>[] | null {
  const value = id === null ? undefined : strategy.figures[id]?.value;
  const parsed = z.array(row).safeParse(value);
  return parsed.success ? parsed.data : null;
}
