import { maskEmails } from './mask-emails.ts';

/** Amounts keep their digits: what stands right before or after tells them from numbers that identify somebody. */
const AMOUNT_AFTER =
  /^[\s\u00a0\u202f]?(?:%|€|\$|£|¥|k\b|m\b|md\b|eur|usd|gbp|chf|clients?\b|customers?\b|orders?\b|commandes?\b|vues?\b|views?\b|euros?\b|dollars?\b)/i;
const AMOUNT_BEFORE = /[€$£¥][\s\u00a0\u202f]?$/;

const HANDLE = /(?<![\p{L}\p{N}_.@＠])[@＠][\p{L}\p{N}_][\p{L}\p{N}_.]{1,40}/gu;
const NAMED =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Mrs\.?|Ms\.?|Miss|Monsieur|Madame|Mademoiselle) ((?:d['’]|de |von |van )?\p{Lu}[\p{L}'’]{0,30}(?:[ -](?:de |d['’])?\p{Lu}[\p{L}'’]{0,30}){0,2})/gu;
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
/** Four by four, or the 4-6-5 of one brand. */
const CARD = /(?<![\d.,])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}([ -])\d{6}\2\d{5})(?!\d)/gu;
const PHONE =
  /(?<![\d.,\p{L}])(?:(?:\+|00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .()-]{0,2}\d){6,12}|0\d(?:[ .-]?\d\d){4}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4})(?![\d%])/gu;
/** Digits without a break, or cut as no number is: 1 85 05 78 006 084 36. */
const LONG_NUMBER = /(?<![\p{L}\p{N}.,])\d{9,}(?![\p{L}\p{N}]|[.,]\d)/gu;
const GROUPED_NUMBER = /(?<![\d.,])\d{1,4}(?:[ .-]\d{2,4}){4,8}(?![\d]|[.,]\d)/gu;
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$/;
/** CUS-0048213, cus_NffrFeUfNV2Hib, a UUID, a key: letters, or letters and dashes, among many digits. */
const CODE = /(?<![\p{L}\p{N}_-])(?=[\p{L}_-])[A-Za-z0-9_-]{6,200}(?![\p{L}\p{N}_])/gu;
const HEXADECIMAL = /(?<![\p{L}\p{N}_-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\p{L}\p{N}_-])/giu;

/**
 * A text without what says who somebody is: e-mail addresses, telephones, bank accounts, cards, long numbers and codes, handles, and names
 * after a title. Each gives way to a word in brackets; amounts, shares, dates and counts stay. Masking twice changes nothing more.
 */
export function maskPersonal(text: string): string {
  return maskEmails(text)
    .replace(HEXADECIMAL, '[id]')
    .replace(IBAN, '[iban]')
    .replace(CARD, '[card]')
    .replace(PHONE, (found, ...rest) => (isAmount(found, rest) ? found : '[phone]'))
    .replace(GROUPED_NUMBER, (found, ...rest) => (isLongId(found, rest) ? '[number]' : found))
    .replace(LONG_NUMBER, (found, ...rest) => (isAmount(found, rest) ? found : '[number]'))
    .replace(CODE, (found) => (isCode(found) ? '[id]' : found))
    .replace(HANDLE, '[name]')
    .replace(NAMED, (found, name: string) => `${found.slice(0, -name.length)}[name]`);
}

/** Thirteen digits or more that are no thousands, nor days or years side by side. */
function isLongId(found: string, rest: readonly unknown[]): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= 13 && !THOUSANDS.test(found) && !isAmount(found, rest);
}

function isCode(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  const letters = found.replace(/[^A-Za-z]/g, '').length;
  return letters > 0 && (digits >= 6 || (found.length >= 16 && digits >= 2 && !/-[a-z]{2,}-/.test(found)));
}

/** `rest` is what `replace` gives after the match: groups, then the place, then the whole text. */
function isAmount(found: string, rest: readonly unknown[]): boolean {
  const whole = rest.findLast((part) => typeof part === 'string');
  const at = rest.findLast((part) => typeof part === 'number');
  if (typeof whole !== 'string' || typeof at !== 'number') return false;
  return (
    AMOUNT_AFTER.test(whole.slice(at + found.length, at + found.length + 12)) ||
    AMOUNT_BEFORE.test(whole.slice(Math.max(0, at - 2), at))
  );
}
