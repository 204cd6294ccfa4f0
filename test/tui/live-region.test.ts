import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/language/display-width.ts';
import { EMPTY_COMPOSER, insertText } from '../../src/tui/composer.ts';
import { liveRegion } from '../../src/tui/live-region.ts';
import { BLANK_SCREEN, type ScreenView } from '../../src/tui/screen-model.ts';
import { line } from './scripted-port.ts';

fc.configureGlobal({ seed: 7 });

function drawn(change: Partial<ScreenView>, { columns = 80, rows = 24, lang = 'fr' as const } = {}) {
  const region = liveRegion({ ...BLANK_SCREEN, ...change }, { columns, rows, lang }, 0);
  return { ...region, texts: region.lines.map((each) => each.map(({ text }) => text).join('')) };
}

describe('the region that changes', () => {
  it('says what may be written and which keys there are', () => {
    expect(drawn({}).texts).toEqual([
      '› Une question, un fichier, ou /help',
      'Entrée\u00a0: envoyer · Tab\u00a0: compléter · Ctrl+J\u00a0: à la ligne · ↑\u00a0: précédents',
    ]);
    expect(drawn({}, { columns: 40 }).texts[1]).toBe('Entrée\u00a0: envoyer · Tab\u00a0: compléter');
  });

  it('puts what goes on above what to say next, and both above the message', () => {
    const view = { live: [line('cohortes')], suggestions: ['/report'], composer: insertText(EMPTY_COMPOSER, 'oui') };
    expect(drawn(view).texts.slice(0, 3)).toEqual(['cohortes', '1 /report', '› oui']);
    expect(drawn(view).cursor).toEqual({ x: 5, y: 2 });
  });

  it('shows the last of what goes on when there is much', () => {
    const live = Array.from({ length: 40 }, (_, at) => line(`étape ${at + 1}`));
    expect(drawn({ live }).texts).toContain('étape 40');
    expect(drawn({ live }).texts).not.toContain('étape 1');
  });

  it('keeps the cursor of a long message in sight', () => {
    const text = Array.from({ length: 30 }, (_, at) => `ligne ${at + 1}`).join('\n');
    const start = { ...insertText(EMPTY_COMPOSER, text), cursor: 0 };
    expect(drawn({ composer: insertText(EMPTY_COMPOSER, text) }).texts).toContain('  ligne 30');
    expect(drawn({ composer: start }).texts[0]).toBe('› ligne 1');
    expect(drawn({ composer: start }).cursor).toEqual({ x: 2, y: 0 });
  });

  it('says how to stop, and that it is stopping', () => {
    expect(drawn({ busy: true }).texts.at(-1)).toBe('⠋ Échap\u00a0: arrêter');
    expect(drawn({ busy: true, notice: 'stopping' }).texts.at(-1)).toBe('⠋ Arrêt en cours…');
  });

  it('says how many messages wait', () => {
    expect(drawn({ busy: true, waiting: 2 }).texts.at(-1)).toBe('⠋ Échap\u00a0: arrêter · 2 messages en attente');
  });

  it('leaves a row of the screen free and never goes past its side, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    const texts = fc.array(text, { maxLength: 30 });
    const size = fc.record({ columns: fc.integer({ min: 10, max: 160 }), rows: fc.integer({ min: 3, max: 50 }) });
    fc.assert(
      fc.property(size, texts, texts, text, texts, fc.boolean(), (room, live, items, written, labels, busy) => {
        const menu = labels.map((label) => ({ from: 0, insert: label, label, description: written }));
        const region = drawn(
          {
            live: live.map(line),
            suggestions: items.slice(0, 3),
            composer: insertText(EMPTY_COMPOSER, written),
            menu: menu.length === 0 ? null : { items: menu, at: menu.length - 1 },
            busy,
          },
          room,
        );
        expect(region.texts.length).toBeLessThan(room.rows);
        for (const each of region.texts) expect(displayWidth(each)).toBeLessThanOrEqual(room.columns);
        expect(region.cursor.y).toBeLessThan(region.texts.length);
        expect(region.cursor.x).toBeLessThan(room.columns);
      }),
    );
  });
});
