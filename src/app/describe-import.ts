import type { OrdersImport } from '../dataset/import/orders-import.ts';
import { ROW_REASONS } from '../dataset/import/row-reason.ts';
import type { Lang } from '../domain/bilingual.ts';
import { formatCount } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';

/** What was read, kept and left out, in a few lines; the rows always balance. */
export function describeImport(report: OrdersImport, lang: Lang): string {
  const n = (value: number) => formatCount(value, lang);
  const { rows } = report;
  const left = [...rows.dropped, ...rows.rejected].map(
    ({ reason, rows: many }) => `${n(many)} (${ROW_REASONS[reason][lang]})`,
  );
  const kept = {
    fr: `Lignes lues : ${n(rows.read)} ; gardées : ${n(rows.kept)} (commandes : ${n(report.orders)})${left.length === 0 ? '' : ` ; écartées : ${left.join(', ')}`}.`,
    en: `Rows read: ${n(rows.read)}; kept: ${n(rows.kept)} (orders: ${n(report.orders)})${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}.`,
  };
  const columns = Object.entries(report.columns).map(([field, header]) => `${field} = ${header}`);
  const read = { fr: `Colonnes : ${columns.join(', ')}.`, en: `Columns: ${columns.join(', ')}.` };
  const twice = {
    fr: `Lignes en double : ${n(report.duplicates)}.`,
    en: `Duplicate lines: ${n(report.duplicates)}.`,
  };
  const lines = [
    kept[lang],
    read[lang],
    ...(report.duplicates > 0 ? [twice[lang]] : []),
    ...report.notes.map((note) => note[lang]),
  ];
  return `${safeText(lines.join('\n'))}\n`;
}
