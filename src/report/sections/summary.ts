import type { Indicator } from '../../domain/strategy/indicator.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';
import { EMPTY, type Page } from '../page.ts';

/** Escalations first, then what was found, the indicators, the verdict and what the plan could bring. */
export function renderSummary(page: Page): string[] {
  const { strategy, say, fill } = page;
  return [
    ...renderEscalations(page),
    `## 1. ${say({ fr: 'Synthèse', en: 'Executive summary' })}`,
    '',
    ...strategy.summary.map((line) => fill(line)).flatMap((line) => [line, '']),
    ...renderAdvice(page),
    ...renderIndicators(page),
    '',
    `**${say({ fr: 'Verdict', en: 'Verdict' })}${say({ fr: '\u00a0:', en: ':' })} ${strategy.verdict.label}.** ${strategy.verdict.text}`,
    '',
    `**${say({ fr: 'Gain estimé', en: 'Estimated gain' })}${say({ fr: '\u00a0:', en: ':' })}** ${fill(strategy.impact.text)}`,
    '',
  ];
}

/** What the specialists' model found, in its own words; what it wrote and could not be kept is said. */
function renderAdvice({ strategy: { advice }, say, fill }: Page): string[] {
  if (advice === null) return [];
  const findings = advice.findings.map(({ agent, text }) => {
    const card = agentCards.find(({ id }) => id === agent);
    return `- ${card === undefined ? agent : say(card.name)}${say({ fr: '\u00a0: ', en: ': ' })}${fill(text)}`;
  });
  const title = say({ fr: 'Ce qu’en disent les spécialistes', en: 'What the specialists say' });
  return [
    ...(findings.length === 0 ? [] : [`**${title}** (${plainMarkdown(advice.model)})`, '', ...findings, '']),
    ...advice.notices.flatMap((notice) => [`*${notice}*`, '']),
  ];
}

function renderEscalations({ strategy, say, fill }: Page): string[] {
  if (strategy.escalations.length === 0) return [];
  return [
    `## ${say({ fr: 'À traiter sans attendre, par une personne', en: 'Needs a person, now' })}`,
    '',
    ...strategy.escalations.flatMap(({ label, why, action, evidence }) => [
      `- **${label}** – ${fill(why)} ${fill(action)}${shownEvidence(evidence, { strategy, say, fill })}`,
    ]),
    '',
  ];
}

function shownEvidence(
  evidence: readonly string[],
  { strategy, say, fill }: Pick<Page, 'strategy' | 'say' | 'fill'>,
): string {
  const colon = say({ fr: '\u00a0: ', en: ': ' });
  const shown = evidence
    .map((name) => strategy.figures[name] ?? strategy.figures[`fact.${name}`])
    .filter((figure) => figure !== undefined)
    .map(({ id, label }) => `${label}${colon}${fill(`{{figure:${id}}}`)}`);
  return shown.length === 0 ? '' : ` (${shown.join(say({ fr: ' ; ', en: '; ' }))})`;
}

function renderIndicators(page: Page): string[] {
  const { strategy, say, show } = page;
  const headers = [
    say({ fr: 'Indicateur', en: 'Indicator' }),
    say({ fr: 'Actuel', en: 'Current' }),
    say({ fr: 'Référence', en: 'Benchmark' }),
    say({ fr: 'Objectif 6 mois', en: '6-month target' }),
    say({ fr: 'Écart', en: 'Gap' }),
    say({ fr: 'Lecture', en: 'Reading' }),
  ];
  const rows = strategy.indicators.map((indicator) => [
    indicator.label,
    show(indicator.current),
    benchmarkCell(indicator, page),
    show(indicator.target),
    signed(indicator.gap, page),
    readingCell(indicator, page),
  ]);
  return page.table(headers, rows, ['left', 'right', 'right', 'right', 'right', 'left']);
}

/** A gap in its own unit, with its sign. */
function signed(gap: string | null, { strategy, show }: Page): string {
  const value = gap === null ? undefined : strategy.figures[gap]?.value;
  const text = show(gap);
  return typeof value === 'number' && value > 0 && !text.startsWith('+') ? `+${text}` : text;
}

function benchmarkCell({ benchmark, healthyRange }: Indicator, { say, show }: Page): string {
  const range = healthyRange === null ? '' : say({ fr: `sain\u00a0: ${healthyRange}`, en: `healthy: ${healthyRange}` });
  if (benchmark === null) return range === '' ? EMPTY : range;
  return range === '' ? show(benchmark) : `${show(benchmark)} (${range})`;
}

const BANDS = {
  bad: { fr: 'mauvais', en: 'bad' },
  average: { fr: 'moyen', en: 'average' },
  good: { fr: 'bon', en: 'good' },
  excellent: { fr: 'excellent', en: 'excellent' },
} as const;

function readingCell({ band, note, missing }: Indicator, page: Page): string {
  const parts = [
    band === null ? null : page.say(BANDS[band]),
    note,
    missing === null
      ? null
      : page.say({ fr: `à fournir\u00a0: ${missingName(missing)}`, en: `to supply: ${missingName(missing)}` }),
  ];
  const text = parts.filter((part) => part !== null).join(', ');
  return text === '' ? EMPTY : text;

  function missingName(item: string): string {
    return page.say(SHORT_MISSING[item] ?? { fr: item, en: item });
  }
}

/** The audit items in two or three words, for a cell. */
const SHORT_MISSING: Readonly<Record<string, { fr: string; en: string }>> = {
  'cohort-retention': { fr: 'commandes datées', en: 'dated orders' },
  'churn-per-segment': { fr: 'abonnements ou résiliations', en: 'subscriptions or cancellations' },
  'ltv-per-segment': { fr: 'ventes par client', en: 'sales per customer' },
  'ltv-cac': { fr: 'coût d’acquisition', en: 'acquisition cost' },
  nps: { fr: 'enquête NPS', en: 'NPS survey' },
  'repeat-rate': { fr: 'commandes par client', en: 'orders per customer' },
  'nrr-grr': { fr: 'revenus récurrents', en: 'recurring revenue' },
};
