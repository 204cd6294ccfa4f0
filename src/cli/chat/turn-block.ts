import { factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Turn } from '../../domain/turn.ts';
import { wordOf } from '../../knowledge/fact-words.ts';
import { formatFigure } from '../../language/format-figure.ts';
import type { StyledLine, StyledSpan } from '../../tui/styled-text.ts';
import { chatWords } from './chat-words.ts';
import type { FigureBook } from './figure-book.ts';
import { cutMarked, type MarkedText, splitMarked } from './marked-text.ts';
import { type Numbering, numberFigure, numberFigures } from './number-figures.ts';

const UNDERSTOOD = /^(?:Compris|Understood)\s?:\s/u;
const COLON = { fr: '\u00a0: ', en: ': ' } as const;

/**
 * A turn on a screen: what cannot wait, what was understood as tags, the branches with their id and their evidence, the
 * answer with its figures numbered, and the question last.
 */
export function turnBlock(turn: Turn, book: FigureBook): StyledLine[] {
  const { lang, question, escalations, branches } = turn;
  const numbering = { turn, book };
  const lines = splitMarked({ text: turn.answer, marks: turn.marks }, /\n/gu).filter(
    ({ text }) => text !== question?.text,
  );
  const urgent = lines.slice(0, escalations.length);
  const others = lines.slice(escalations.length);
  const understood = others.find(({ text }) => UNDERSTOOD.test(text));
  const answer = others.filter((line) => line !== understood).map((line) => chatWords(line, lang));
  return [
    ...urgent.map((line) => numberFigures(line, numbering, 'bad')),
    ...(understood === undefined ? [] : [tagLine(understood, numbering)]),
    ...branches.flatMap(({ id, name, evidence }): StyledLine[] => [
      [
        { text: '▸ ', style: 'dim' },
        { text: name, style: 'strong' },
        { text: ` (${id})`, style: 'dim' },
      ],
      ...(evidence.length === 0
        ? []
        : [[{ text: `  ${BECAUSE[lang]}`, style: 'dim' } as const, ...proofOf(evidence, numbering)]]),
    ]),
    ...answer.map((line) => numberFigures(line, numbering)),
    ...(question === null ? [] : [[], [{ text: question.text, style: 'strong' } as const]]),
  ];
}

const BECAUSE = { fr: 'car ', en: 'because ' } as const;

/** « Compris : secteur : SaaS ; NPS : 20. » → Compris ‹secteur : SaaS› ‹NPS : 20› */
function tagLine(line: MarkedText, numbering: Numbering): StyledLine {
  const title = { fr: 'Compris', en: 'Understood' }[numbering.turn.lang];
  const [opening = ''] = UNDERSTOOD.exec(line.text) ?? [];
  const told = cutMarked(line, opening.length, line.text.replace(/\.$/u, '').length);
  return [
    { text: title, style: 'dim' },
    ...splitMarked(told, /\s?;\s(?![^«“]*[»”])/gu).flatMap(
      (tag): StyledLine => [
        { text: ' ‹', style: 'dim' },
        ...numberFigures(tag, numbering),
        { text: '›', style: 'dim' },
      ],
    ),
  ];
}

/** The evidence of a branch in words, each figure once. */
function proofOf(evidence: readonly string[], numbering: Numbering): StyledLine {
  const { facts, lang } = numbering.turn;
  const used = new Set(evidence.flatMap((name) => facts[name]?.figure ?? []));
  const parts = evidence.filter((name) => !used.has(name)).flatMap((name) => proof(name, numbering));
  const between: StyledSpan = { text: { fr: '\u202f; ', en: '; ' }[lang], style: 'dim' };
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

/** One piece of evidence, a fact or a figure; nothing for what is neither. */
function proof(name: string, numbering: Numbering): StyledLine[] {
  const { facts, figures, lang } = numbering.turn;
  const fact = facts[name];
  if (fact === undefined || !isFactName(name)) {
    const figure = figures[name];
    return figure === undefined ? [] : [named(figure.label, figure, numbering)];
  }
  const label = factDefinitions[name][lang];
  const figure = figures[fact.figure ?? `fact.${name}`];
  if (typeof fact.value === 'number' && typeof figure?.value === 'number') return [named(label, figure, numbering)];
  if (fact.value === true) return [[{ text: label, style: 'dim' }]];
  const values = [fact.value].flat().map((value) => (typeof value === 'number' ? `${value}` : wordOf(value)[lang]));
  return [[{ text: `${label}${COLON[lang]}${values.join(', ')}`, style: 'dim' }]];
}

function named(label: string, figure: Figure, numbering: Numbering): StyledLine {
  const { lang, currency } = numbering.turn;
  const shown = numberFigure(figure, formatFigure(figure, lang, currency), numbering);
  return [{ text: `${label}${COLON[lang]}`, style: 'dim' }, ...shown];
}
