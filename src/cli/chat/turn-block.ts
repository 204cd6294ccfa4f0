import { factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Turn } from '../../domain/turn.ts';
import { wordOf } from '../../knowledge/fact-words.ts';
import { formatFigure } from '../../language/format-figure.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import { chatWords } from './chat-words.ts';
import type { FigureBook } from './figure-book.ts';
import { currencyOf, figureTexts, markFigures } from './mark-figures.ts';

const UNDERSTOOD = /^(?:Compris|Understood)\s?:\s/u;
const COLON = { fr: '\u00a0: ', en: ': ' } as const;

/**
 * A turn on a screen: what cannot wait, what was understood as tags, the branches with their id and their evidence, the
 * answer with its figures numbered, and the question last.
 */
export function turnBlock(turn: Turn, book: FigureBook): StyledLine[] {
  const { lang, question, escalations, branches } = turn;
  const marking = { turn, texts: figureTexts(turn), book };
  const lines = turn.answer.split('\n').filter((line) => line !== question?.text);
  const urgent = lines.slice(0, escalations.length);
  const others = lines.slice(escalations.length);
  const understood = others.find((line) => UNDERSTOOD.test(line));
  const answer = others.filter((line) => line !== understood).map((line) => chatWords(line, lang));
  return [
    ...urgent.map((line) => markFigures(line, { ...marking, style: 'bad' })),
    ...(understood === undefined ? [] : [tagLine(understood, turn, marking)]),
    ...branches.flatMap(({ id, name, evidence }): StyledLine[] => [
      [
        { text: '▸ ', style: 'dim' },
        { text: name, style: 'strong' },
        { text: ` (${id})`, style: 'dim' },
      ],
      ...(evidence.length === 0
        ? []
        : [
            [
              { text: '  ' },
              ...markFigures(`${BECAUSE[lang]}${proofOf(evidence, turn)}`, { ...marking, style: 'dim' }),
            ],
          ]),
    ]),
    ...answer.map((line) => markFigures(line, marking)),
    ...(question === null ? [] : [[], [{ text: question.text, style: 'strong' } as const]]),
  ];
}

const BECAUSE = { fr: 'car ', en: 'because ' } as const;

/** « Compris : secteur : SaaS ; NPS : 20. » → Compris ‹secteur : SaaS› ‹NPS : 20› */
function tagLine(line: string, { lang }: Turn, marking: Parameters<typeof markFigures>[1]): StyledLine {
  const title = { fr: 'Compris', en: 'Understood' }[lang];
  const tags = line
    .replace(UNDERSTOOD, '')
    .replace(/\.$/u, '')
    .split(/\s?;\s(?![^«“]*[»”])/u);
  return [
    { text: title, style: 'dim' },
    ...tags.flatMap(
      (tag): StyledLine => [{ text: ' ‹', style: 'dim' }, ...markFigures(tag, marking), { text: '›', style: 'dim' }],
    ),
  ];
}

/** The evidence of a branch in words, each figure once. */
function proofOf(evidence: readonly string[], turn: Turn): string {
  const { lang, facts, figures } = turn;
  const used = new Set(evidence.flatMap((name) => facts[name]?.figure ?? []));
  const parts = evidence
    .filter((name) => !used.has(name))
    .flatMap((name) => {
      const fact = facts[name];
      if (fact === undefined || !isFactName(name))
        return figures[name] === undefined ? [] : [said(figures[name], turn)];
      const figure = figures[fact.figure ?? `fact.${name}`];
      if (typeof fact.value === 'number' && typeof figure?.value === 'number') {
        return [`${factDefinitions[name][lang]}${COLON[lang]}${formatFigure(figure, lang, currencyOf(turn))}`];
      }
      if (fact.value === true) return [factDefinitions[name][lang]];
      const values = [fact.value].flat().map((value) => (typeof value === 'number' ? `${value}` : wordOf(value)[lang]));
      return [`${factDefinitions[name][lang]}${COLON[lang]}${values.join(', ')}`];
    });
  return parts.join({ fr: '\u202f; ', en: '; ' }[lang]);
}

function said(figure: Figure, turn: Turn): string {
  return `${figure.label}${COLON[turn.lang]}${formatFigure(figure, turn.lang, currencyOf(turn))}`;
}
