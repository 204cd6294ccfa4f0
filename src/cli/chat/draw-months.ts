import type { StyledLine } from '../../tui/styled-text.ts';
import type { Chat } from './chat.ts';
import { openData } from './open-data.ts';

/** Sales and churn month by month, as a picture; nothing without orders. */
export async function drawMonths(chat: Chat): Promise<StyledLine[]> {
  const { memory, options, signal } = chat;
  const app = await openData(chat);
  if (app === null || app.dataset === null || signal.aborted) return [];
  const [sales, churn] = await Promise.all([
    app.caller.call('sales_by_month', { dataset: app.dataset }, signal),
    app.caller.call('churn_by_tenure', { dataset: app.dataset }, signal),
  ]);
  if (!sales.ok) return [];
  const [{ monthlyLines }, { MonthlyTable }] = await Promise.all([
    import('../../tui/pictures/monthly-lines.ts'),
    import('../../tui/pictures/monthly-table.ts'),
  ]);
  const months = MonthlyTable.safeParse({ sales: sales.value.months, churn: churn.ok ? churn.value.months : null });
  const drawn = { lang: memory.lang, columns: options.columns(), currency: sales.population?.currency ?? null };
  return months.success ? monthlyLines(months.data, drawn) : [];
}
