import type { Lang } from '../domain/bilingual.ts';
import { displayWidth } from '../language/display-width.ts';
import { composerRows, cursorCell } from './composer-rows.ts';
import type { ScreenView } from './screen-model.ts';
import { KEY_HINTS, pickedHint, SCREEN_WORDS, waitingHint } from './screen-words.ts';
import { cutLine } from './shown-lines.ts';
import type { StyledLine } from './styled-text.ts';
import { wrapStyled } from './wrap-styled.ts';

export type RegionSize = { readonly columns: number; readonly rows: number; readonly lang: Lang };
export type Region = {
  readonly lines: readonly StyledLine[];
  readonly cursor: { readonly x: number; readonly y: number };
};

const TALLEST = { composer: 8, menu: 6, live: 10 };
const PROMPT = '› ';
const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

/** Columns of a row of the composer: the prompt and the cursor after the last character need three. */
export function composerColumns(columns: number): number {
  return Math.max(1, columns - displayWidth(PROMPT) - 1);
}

/**
 * The part of the screen that changes: what goes on, what to say next, the message being written, what completes it, the keys.
 * Always at least a row shorter than the screen and never wider. `tick` turns the sign of work.
 */
export function liveRegion(view: ScreenView, size: RegionSize, tick: number): Region {
  const { columns, rows } = size;
  const composer = composerLines(view, size, Math.max(1, Math.min(TALLEST.composer, rows - 3)));
  let room = rows - 1 - composer.lines.length;
  const fill = (wanted: readonly StyledLine[]) => {
    const lines = wanted.slice(0, Math.max(0, room));
    room -= lines.length;
    return lines;
  };
  const hint = fill([hintLine(view, size, tick)]);
  const menu = fill(menuLines(view, columns));
  const suggestions = fill(view.menu === null ? suggestionLines(view, columns) : []);
  const live = wrapStyled(view.live, columns).slice(-Math.max(0, Math.min(TALLEST.live, room)));
  const above = [...(room > 0 ? live : []), ...suggestions];
  return {
    lines: [...above, ...composer.lines, ...menu, ...hint],
    cursor: { x: composer.x, y: above.length + composer.row },
  };
}

function composerLines({ composer }: ScreenView, { columns, lang }: RegionSize, tallest: number) {
  const width = composerColumns(columns);
  if (composer.text === '') {
    const words = cutLine([{ text: SCREEN_WORDS.placeholder[lang], style: 'dim' }], width);
    return {
      lines: [[{ text: PROMPT, style: 'user' }, ...words]] satisfies StyledLine[],
      x: displayWidth(PROMPT),
      row: 0,
    };
  }
  const all = composerRows(composer, width, lang);
  const { row, column } = cursorCell(composer, width, lang);
  const first = Math.max(0, Math.min(row - tallest + 1, all.length - tallest), row - tallest + 1);
  const lines = all
    .slice(first, first + tallest)
    .map(({ shown }, at): StyledLine => [{ text: at + first === 0 ? PROMPT : '  ', style: 'user' }, { text: shown }]);
  return { lines, x: displayWidth(PROMPT) + column, row: row - first };
}

function suggestionLines({ suggestions, picked }: ScreenView, columns: number): StyledLine[] {
  return suggestions.map((text, at) => {
    const isPicked = picked === String(at + 1);
    const line: StyledLine = [{ text: `${at + 1} `, style: 'strong' }, isPicked ? { text, style: 'strong' } : { text }];
    return cutLine(line, columns);
  });
}

function menuLines({ menu }: ScreenView, columns: number): StyledLine[] {
  if (menu === null) return [];
  const first = Math.max(0, Math.min(menu.at - TALLEST.menu + 2, menu.items.length - TALLEST.menu));
  const items = menu.items.slice(first, first + TALLEST.menu);
  const wide = Math.min(Math.max(...items.map(({ label }) => displayWidth(label))), Math.floor(columns / 2));
  return items.map(({ label, description }, at): StyledLine => {
    const isChosen = first + at === menu.at;
    const name = cutLine([{ text: label }], wide)
      .map(({ text }) => text)
      .join('');
    const pad = ' '.repeat(Math.max(0, wide - displayWidth(name)) + 2);
    const line: StyledLine = [
      { text: isChosen ? '› ' : '  ', style: 'user' },
      isChosen ? { text: name, style: 'strong' } : { text: name },
      { text: `${pad}${description}`, style: 'dim' },
    ];
    return cutLine(line, columns);
  });
}

function hintLine(view: ScreenView, { columns, lang }: RegionSize, tick: number): StyledLine {
  const { notice, busy, picked, menu, suggestions, composer } = view;
  const turning = busy ? `${SPINNER[tick % SPINNER.length]} ` : '';
  if (notice !== null) return cutLine([{ text: turning + SCREEN_WORDS[notice][lang], style: 'warn' }], columns);
  if (busy) {
    const queue = view.waiting === 0 ? '' : ` · ${waitingHint(view.waiting, lang)}`;
    return cutLine([{ text: turning + SCREEN_WORDS.working[lang] + queue, style: 'dim' }], columns);
  }
  if (picked !== null) return fitting(pickedHint(picked, lang), columns);
  if (menu !== null) return fitting(KEY_HINTS.menu[lang], columns);
  const isChoosing = suggestions.length > 0 && composer.text === '';
  return fitting(KEY_HINTS[isChoosing ? 'choosing' : 'idle'][lang], columns);
}

/** As many of the hints as fit, and at least the first. */
function fitting(hints: readonly string[], columns: number): StyledLine {
  const texts = hints.map((_, at) => hints.slice(0, at + 1).join(' · '));
  const text = texts.findLast((each) => displayWidth(each) <= columns) ?? texts[0] ?? '';
  return cutLine([{ text, style: 'dim' }], columns);
}
