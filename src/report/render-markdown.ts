import type { Strategy } from '../domain/strategy/strategy.ts';
import { industries } from '../knowledge/industries.ts';
import { formatDay } from '../language/format-day.ts';
import { openPage, type Page } from './page.ts';
import { renderBudget } from './sections/budget.ts';
import { renderDiagnosis } from './sections/diagnosis.ts';
import { renderFollowUp } from './sections/follow-up.ts';
import { renderNextSteps } from './sections/next-steps.ts';
import { renderPlan } from './sections/plan.ts';
import { renderSummary } from './sections/summary.ts';
import { wrapLine } from './wrap-line.ts';

/** The strategy as Markdown that also reads well in a plain terminal. */
export function renderMarkdown(strategy: Strategy, columns: number | null = null): string {
  const page = openPage(strategy, columns);
  const lines = [
    `# ${page.quote(strategy.title)}`,
    '',
    ...renderHeader(page),
    ...renderSummary(page),
    ...renderDiagnosis(page),
    ...renderPlan(page),
    ...renderBudget(page),
    ...renderFollowUp(page),
    ...renderNextSteps(page),
  ];
  const shown =
    columns === null ? lines : lines.flatMap((line) => (line.startsWith('|') ? [line] : wrapLine(line, columns)));
  return `${shown.join('\n').trimEnd()}\n`;
}

function renderHeader({ strategy, say }: Page): string[] {
  const industry = industries.find(({ id }) => id === strategy.industry);
  const day = strategy.asOf === null ? null : formatDay(strategy.asOf, strategy.lang);
  const parts = [
    day === null ? null : say({ fr: `Au ${day}`, en: `As of ${day}` }),
    industry === undefined
      ? null
      : `${say(industry.name)}${strategy.industryAssumed ? say({ fr: ' (secteur supposé)', en: ' (industry assumed)' }) : ''}`,
    strategy.data.kind === 'demo' ? say({ fr: 'données de démonstration', en: 'demonstration data' }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [parts.join(' · '), ''];
}
