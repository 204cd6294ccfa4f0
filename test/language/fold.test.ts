import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';

/** Every code point, lone surrogates included. */
function* codePoints(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code += 1) yield String.fromCodePoint(code);
}

describe('folding', () => {
  it('keeps the length of every code point', () => {
    const changed: string[] = [];
    for (const char of codePoints()) if (fold(char).length !== char.length) changed.push(char);
    expect(changed).toEqual([]);
  });

  it('changes nothing that is folded already', () => {
    const unstable: string[] = [];
    for (const char of codePoints()) {
      const folded = fold(char);
      if (fold(folded) !== folded) unstable.push(char);
    }
    expect(unstable).toEqual([]);
  });

  it('is what each character folds to, whatever stands beside it', () => {
    const text = 'Où ça ? 👩‍💻 ÉTÉ\u202f«\u00a0œuf\u00a0»\n';
    expect(fold(text)).toBe(Array.from({ length: text.length }, (_, at) => fold(text.charAt(at))).join(''));
  });

  it.each([
    ['Éléonore à GRENOBLE', 'eleonore a grenoble'],
    ['l’œuvre, l‘Ætna', "l'ouvre, l'atna"],
    ['« oui » “yes” „ja“', '" oui " "yes" "ja"'],
    ['5–6 % — −3', '5-6 % - -3'],
    ['12\u00a0000\u202f€\u2009!', '12 000 € !'],
    ['×2 ⇒ ➔ ➡', 'x2 → → →'],
    ['１２％', '12%'],
    ['a\tb\r\nc\u2028d\u0000e\u200bf', 'a b \nc\nd e f'],
    ['Straße, İzmir, Łódź', 'strase, izmir, lodz'],
  ])('%j is %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});
