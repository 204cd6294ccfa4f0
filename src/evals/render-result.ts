import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { formatCount, formatDecimal, formatShare } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';
import { shorten } from '../language/shorten.ts';
import { markdownTable } from '../report/markdown-table.ts';
import { type Confusion, mistakesIn } from './confusion.ts';
import type { EvalResult } from './eval-result.ts';
import type { Failure } from './failure.ts';
import { scoreNames, scoreWords } from './score-words.ts';

const MOST_CONFUSIONS = 10;
const MOST_FAILURES = 40;

const WORDS = {
  score: { fr: 'Score', en: 'Score' },
  all: { fr: 'tous', en: 'all' },
  count: { fr: 'scénarios', en: 'scenarios' },
  intents: { fr: 'Intentions confondues', en: 'Intents taken for others' },
  branches: { fr: 'Premières branches confondues', en: 'Primary branches taken for others' },
  abstention: {
    fr: 'Justesse de l’intention selon la part répondue',
    en: 'Accuracy of the intent by the share answered',
  },
  failures: { fr: 'À revoir, attendu → obtenu', en: 'To look at, expected → given' },
  unscored: { fr: 'Champs non notés', en: 'Fields not scored' },
  ambiguous: { fr: 'Ambigus, notés à part', en: 'Ambiguous, scored apart' },
  failed: { fr: 'n’a pas pu être joué', en: 'could not be played' },
} as const satisfies Record<string, Bilingual>;

/** A result for a person: the scores in each language, what was taken for what, and the scenarios to look at. */
export function renderResult(result: EvalResult, counts: Readonly<Record<string, number>>, lang: Lang): string {
  const { confusion, failures, ambiguous, unscored } = result;
  const rest = failures.length - MOST_FAILURES;
  return [
    [headline(result, lang)],
    scoreTable(result, counts, lang),
    titled(WORDS.intents, mistakeLines(confusion.intent), lang),
    titled(WORDS.branches, mistakeLines(confusion.primaryBranch), lang),
    titled(WORDS.abstention, abstentionLines(result, lang), lang),
    titled(
      WORDS.failures,
      failures.slice(0, MOST_FAILURES).map((failure) => failureLine(failure, lang)),
      lang,
    ),
    rest > 0
      ? [
          { fr: `… et ${rest} autres : --json les donne tous.`, en: `… and ${rest} more: --json gives all of them.` }[
            lang
          ],
        ]
      : [],
    titled(
      WORDS.ambiguous,
      ambiguous.failures.map((failure) => failureLine(failure, lang)),
      lang,
    ),
    titled(
      WORDS.unscored,
      unscored.map(({ id, field, name }) => `- ${safeText(id)} · ${field} · ${safeText(name)}`),
      lang,
    ),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function headline({ total, failures, ambiguous, latencyMs: { p50, p95 } }: EvalResult, lang: Lang): string {
  const clear = total - ambiguous.total;
  const [all, right, apart] = [total, clear - failures.length, ambiguous.total].map((count) =>
    formatCount(count, lang),
  );
  const time = (value: number) => formatDecimal(value, lang);
  const speed =
    p50 === null || p95 === null
      ? { fr: '', en: '' }
      : {
          fr: ` Un tour : ${time(p50)} ms en médiane, ${time(p95)} ms au 95e centile.`,
          en: ` A turn: ${time(p50)} ms at the median, ${time(p95)} ms at the 95th percentile.`,
        };
  return {
    fr: `Scénarios : ${all}, dont ${right} entièrement justes et ${apart} ambigus, notés à part.${speed.fr}`,
    en: `Scenarios: ${all}, of which ${right} wholly right and ${apart} ambiguous, scored apart.${speed.en}`,
  }[lang];
}

function scoreTable({ scores, byLang }: EvalResult, counts: Readonly<Record<string, number>>, lang: Lang): string[] {
  const show = (score: number | null | undefined) =>
    score === null || score === undefined ? '–' : formatShare(score, lang);
  const rows = scoreNames
    .filter((name) => (counts[name] ?? 0) > 0)
    .map((name) => [
      scoreWords[name][lang],
      show(byLang.fr[name]),
      show(byLang.en[name]),
      show(scores[name]),
      formatCount(counts[name] ?? 0, lang),
    ]);
  const headers = [WORDS.score[lang], 'fr', 'en', WORDS.all[lang], WORDS.count[lang]];
  return markdownTable(headers, rows, ['left', 'right', 'right', 'right', 'right']);
}

function mistakeLines(confusion: Confusion): string[] {
  return mistakesIn(confusion)
    .slice(0, MOST_CONFUSIONS)
    .map(({ expected, got, times }) => `- ${expected} → ${got} (${times})`);
}

function abstentionLines({ abstention }: EvalResult, lang: Lang): string[] {
  return (abstention?.points ?? []).map(
    ({ share, accuracy, margin }) =>
      `- ${formatShare(share, lang)} → ${formatShare(accuracy, lang)} (≥ ${formatDecimal(margin, lang, 3)})`,
  );
}

/** Field by field: what was expected, then what was given. */
function failureLine({ id, expected, got }: Failure, lang: Lang): string {
  const write = (value: unknown) => shorten(safeText(JSON.stringify(value ?? null)));
  const { error } = got;
  if (typeof error === 'string') return `- ${safeText(id)} · ${WORDS.failed[lang]} · ${shorten(error)}`;
  const fields = Object.keys(expected).map((field) => `${field} ${write(expected[field])} → ${write(got[field])}`);
  return `- ${safeText(id)} · ${fields.join(' · ')}`;
}

function titled(title: Bilingual, lines: readonly string[], lang: Lang): string[] {
  return lines.length === 0 ? [] : [`${title[lang]}${lang === 'fr' ? '\u00a0:' : ':'}`, ...lines];
}
