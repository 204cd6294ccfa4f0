import type { FileAccount } from '../dataset/file-account.ts';
import { describeSpan } from '../dataset/import/describe-span.ts';
import { fieldName } from '../dataset/kinds/field-name.ts';
import { kindName } from '../dataset/kinds/kind-name.ts';
import { platforms } from '../dataset/platforms/platforms.ts';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { formatCount } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';

/** What was read, imported and left out of a file, in a few lines; the rows always balance. */
export function describeAccount(account: FileAccount, lang: Lang): string {
  const n = (value: number) => formatCount(value, lang);
  const { rows, reasons, columns, from, to, notes, repeated, file } = account;
  const known = platforms.find(({ id }) => id === account.platform);
  const kind = known === undefined ? kindName(account.kind, lang) : known.name[lang];
  const title = { fr: `${file}\u00a0: ${kind}`, en: `${file}: ${kind}` }[lang];
  const [only, ...others] = reasons.map(({ text }) => text[lang]);
  const counted = reasons.map(({ text, rows: many }) => `${text[lang]}${{ fr: '\u00a0:', en: ':' }[lang]} ${n(many)}`);
  const why = others.length === 0 ? only : counted.join({ fr: '\u202f; ', en: '; ' }[lang]);
  const because = why === undefined ? '' : ` (${why})`;
  const balance = {
    fr: `Lignes lues\u00a0: ${n(rows.read)} = importées ${n(rows.imported)} + regroupées ${n(rows.merged)} + doublons retirés ${n(rows.duplicates)} + écartées ${n(rows.rejected)}${because}.`,
    en: `Rows read: ${n(rows.read)} = imported ${n(rows.imported)} + merged ${n(rows.merged)} + duplicates dropped ${n(rows.duplicates)} + rejected ${n(rows.rejected)}${because}.`,
  };
  const mapping = Object.entries(columns).map(
    ([field, header]) => `${fieldName(account.kind, field, lang)} = ${header}`,
  );
  const read = { fr: `Colonnes\u00a0: ${mapping.join(', ')}.`, en: `Columns: ${mapping.join(', ')}.` };
  const twice = {
    fr: `Lignes en double, gardées\u00a0: ${n(repeated)}.`,
    en: `Duplicate lines, kept: ${n(repeated)}.`,
  };
  const lines = [
    title,
    balance[lang],
    describeDialect(account, lang),
    read[lang],
    ...(from === null || to === null ? [] : [describeSpan({ from, to })[lang]]),
    ...(repeated > 0 && rows.duplicates === 0 ? [twice[lang]] : []),
    ...notes.map((note) => note[lang]),
  ];
  return `${safeText(lines.join('\n'))}\n`;
}

const FORMATS: Readonly<Record<string, string>> = {
  xlsx: 'Excel',
  parquet: 'Parquet',
  json: 'JSON',
  'json lines': 'JSON Lines',
};
const DELIMITERS: Readonly<Record<string, Bilingual>> = {
  '\t': { fr: 'tabulations', en: 'tabs' },
  ',': { fr: 'virgules', en: 'commas' },
  ';': { fr: 'points-virgules', en: 'semicolons' },
  '|': { fr: 'barres verticales', en: 'vertical bars' },
};

/** « Lu comme : windows-1252, points-virgules, décimale « , », dates JJ/MM/AAAA. » */
function describeDialect({ dialect }: FileAccount, lang: Lang): string {
  const { format, encoding, delimiter, decimal, dateFormat, gzip } = dialect;
  const parts = [
    ...(FORMATS[format] === undefined ? [] : [FORMATS[format]]),
    ...(format === 'fixed width' ? [{ fr: 'colonnes alignées', en: 'aligned columns' }[lang]] : []),
    ...(encoding === null ? [] : [encoding]),
    ...(gzip ? ['gzip'] : []),
    ...(delimiter === null ? [] : [DELIMITERS[delimiter]?.[lang] ?? delimiter]),
    ...(decimal === null ? [] : [{ fr: `décimale «\u00a0${decimal}\u00a0»`, en: `decimal “${decimal}”` }[lang]]),
    ...(dateFormat === null ? [] : [`dates ${lang === 'fr' ? inFrench(dateFormat) : dateFormat}`]),
  ];
  return { fr: `Lu comme\u00a0: ${parts.join(', ')}.`, en: `Read as: ${parts.join(', ')}.` }[lang];
}

/** DD/MM/YYYY → JJ/MM/AAAA; « Month » is a month in letters. */
function inFrench(dateFormat: string): string {
  const said = { 'Excel serial': 'en numéros de jour d’Excel', 'Unix time': 'en temps Unix' };
  const numbers = Object.entries(said).find(([model]) => model === dateFormat);
  return numbers?.[1] ?? dateFormat.replaceAll('Month', 'mois').replaceAll('D', 'J').replaceAll('Y', 'A');
}
