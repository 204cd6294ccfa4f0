import { basename } from 'node:path';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { type Fact, type FactName, factDefinitions, isFactName } from '../domain/facts.ts';
import { audit } from '../knowledge/audit-branch.ts';
import { decisionTree } from '../knowledge/decision-tree.ts';
import { wordOf } from '../knowledge/fact-words.ts';
import { industries } from '../knowledge/industries.ts';
import { formatFigure } from '../language/format-figure.ts';
import { formatQuantity } from '../language/format-quantity.ts';
import { safeText } from '../language/safe-text.ts';
import { orderFigures } from '../orchestrator/order-figures.ts';
import { tableFigures } from '../orchestrator/table-figures.ts';
import { idOf } from '../orchestrator/wanted-figures.ts';
import type { SessionEntry } from './sessions.ts';

const MOST_FACTS = 8;

/** What a session knows, in five lines, whether or not there is something to say in each: facts, branch, question, data, last figure. */
export function resumeText(entries: readonly SessionEntry[], lang: Lang): string[] {
  const answers = entries.filter((entry) => entry.kind === 'answer');
  const last = answers.at(-1);
  const figured = answers.findLast(({ figures }) => figures.length > 0);
  const figure = figured?.figures.at(-1);
  const [branch] = last?.branches ?? [];
  const parts: readonly (readonly [Bilingual, string | null])[] = [
    [LABELS.known, known(last?.facts ?? {}, lang, last?.currency ?? null)],
    [LABELS.branch, branch === undefined ? null : `${branchName(branch, lang)} (${branch})`],
    [LABELS.question, last?.question?.text ?? NO_QUESTION[lang]],
    [LABELS.data, dataOf(entries, lang)],
    [
      LABELS.figure,
      figure === undefined
        ? null
        : `${figure.label}${COLON[lang]}${formatFigure(figure, lang, figured?.currency ?? null)}`,
    ],
  ];
  return parts.map(([label, text]) => oneLine(`${label[lang]}${COLON[lang]}${text ?? NONE[lang]}`));
}

/** Said and assumed facts first: those read in the data can be read again. */
function known(facts: Readonly<Record<string, Fact>>, lang: Lang, currency: string | null): string | null {
  const named = Object.entries(facts).flatMap(([name, fact]) =>
    isFactName(name) && name !== 'hasData' && name !== 'currency' ? [{ name, fact }] : [],
  );
  const told = named.filter(({ fact }) => fact.source !== 'data');
  const ordered = [...told, ...named.filter(({ fact }) => fact.source === 'data')];
  if (ordered.length === 0) return null;
  const shown = ordered.slice(0, MOST_FACTS).map(({ name, fact }) => describe(name, fact, lang, currency));
  const left = ordered.length - shown.length;
  const more = left === 0 ? '' : { fr: `\u202f; et ${left} de plus`, en: `; and ${left} more` }[lang];
  return `${shown.join({ fr: '\u202f; ', en: '; ' }[lang])}${more}`;
}

function describe(name: FactName, fact: Fact, lang: Lang, currency: string | null): string {
  const { value, source, period } = fact;
  const { unit, [lang]: usual } = factDefinitions[name];
  const label = (unit === 'perYear' ? null : measuredAs(fact, lang)) ?? usual;
  const isAssumed = source === 'assumed' || period === 'assumed';
  const assumed = isAssumed ? { fr: ' (supposé)', en: ' (assumed)' }[lang] : '';
  if (value === true) return `${label}${assumed}`;
  const words = typeof value === 'number' ? formatQuantity(value, unit, lang, currency) : inWords(name, value, lang);
  return `${label}${COLON[lang]}${words}${assumed}`;
}

/** What was measured in the data, more exactly than the fact’s name: the recent basket is not that of all the years. */
function measuredAs({ source, figure }: Fact, lang: Lang): string | null {
  if (source !== 'data' || figure === undefined) return null;
  const label = [...orderFigures, ...tableFigures].find((wanted) => idOf(wanted) === figure)?.label[lang];
  if (label === undefined) return null;
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(lang) + label.slice(1);
}

function inWords(name: FactName, value: string | boolean | readonly string[], lang: Lang): string {
  if (typeof value === 'object') return value.map((one) => wordOf(one)[lang]).join(', ');
  if (name === 'industry') return industries.find(({ id }) => id === value)?.name[lang] ?? String(value);
  return wordOf(value)[lang];
}

function branchName(id: string, lang: Lang): string {
  const { name } = decisionTree.find((branch) => branch.id === id) ?? (id === 'audit' ? audit : { name: null });
  return name?.[lang] ?? id;
}

function dataOf(entries: readonly SessionEntry[], lang: Lang): string | null {
  const data = entries.findLast((entry) => entry.kind === 'data');
  if (data === undefined || data.request?.kind === 'none') return null;
  const { ids, digests, paths, request } = data;
  const sources = request?.kind === 'demo' ? [DEMO[lang]] : paths.map((path) => basename(path));
  const marks = ids.map((id, index) => [id, digests[index]?.slice(0, 8)].filter(Boolean).join(' '));
  if (sources.length === 0) return marks.join(', ') || null;
  return marks.length === 0 ? sources.join(', ') : `${sources.join(', ')} (${marks.join(', ')})`;
}

function oneLine(text: string): string {
  return safeText(text)
    .replace(/[\n\t ]+/gu, ' ')
    .trim();
}

const COLON = { fr: '\u00a0: ', en: ': ' } as const;
const NONE = { fr: 'rien encore', en: 'nothing yet' } as const;
const NO_QUESTION = { fr: 'aucune', en: 'none' } as const;
const DEMO = { fr: 'boutique de démonstration', en: 'demonstration shop' } as const;
const LABELS = {
  known: { fr: 'Ce que je sais', en: 'What I know' },
  branch: { fr: 'Piste', en: 'Branch' },
  question: { fr: 'Question en attente', en: 'Open question' },
  data: { fr: 'Données', en: 'Data' },
  figure: { fr: 'Dernier chiffre', en: 'Last figure' },
} as const satisfies Record<string, Bilingual>;
