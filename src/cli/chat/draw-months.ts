import type { StyledLine } from '../../tui/styled-text.ts';
import type { Chat } from './chat.ts';
import { openData } from './open-data.ts';

/** Sales and churn month by month, as a picture, with the day from which a churn too early to be seen can be known; nothing without orders. */
export async function drawMonths(chat: Chat): Promise<StyledLine[]> {
  const { memory, options, signal } = chat;
  const app = await openData(chat);
  if (app === null || app.dataset === null || signal.aborted) return [];
  const [sales, churn] = await Promise.all([
    app.caller.call('sales_by_month', { dataset: app.dataset }, signal),
    app.caller.call('churn_by_tenure', { dataset: app.dataset }, signal),
  ]);
  if (!sales.ok) return [];
  const [{ monthlyLines }, { MonthlyTable }, { styled }, { wrapStyled }] = await Promise.all([
    import('../../tui/pictures/monthly-lines.ts'),
    import('../../tui/pictures/monthly-table.ts'),
    import('../../tui/pictures/styled.ts'),
    import('../../tui/wrap-styled.ts'),
  ]);
  const months = MonthlyTable.safeParse({ sales: sales.value.months, churn: churn.ok ? churn.value.months : null });
  const drawn = { lang: memory.lang, columns: options.columns(), currency: sales.population?.currency ?? null };
  if (!months.success) return [];
  const unknown = !churn.ok && churn.code === 'too_short' ? [[styled(churn.messages[memory.lang], 'dim')]] : [];
  return [...monthlyLines(months.data, drawn), ...wrapStyled(unknown, drawn.columns)];
}
