import fc from 'fast-check';

const word = fc.constantFrom('github', 'files', 'a b', 'é', 'mcpServer', 'fidelio2', '"q"', '\\', '', 'toString');
const comment = fc.constantFrom('/* note */', '/* two\n lines */', '/**/', '/* , } */');
const lineComment = fc.constantFrom('// note', '// "fidelio": {', '// trailing blanks   ', '//');
const scalar = fc.constantFrom(
  '1',
  '-0.5e3',
  'null',
  'true',
  '"x"',
  '"// no comment"',
  '"\\u00e9, }"',
  '[]',
  '[1, 2]',
  '{}',
);

export type Style = { readonly comments: boolean; readonly lineEnd: '\n' | '\r\n' };

/** Blanks between two tokens, with comments where the format has them. */
function gap({ comments, lineEnd }: Style): fc.Arbitrary<string> {
  const plain = fc.constantFrom(
    '',
    ' ',
    '  ',
    '\t',
    lineEnd,
    `${lineEnd}  `,
    `${lineEnd}\t`,
    `  ${lineEnd}${lineEnd}    `,
  );
  if (!comments) return plain;
  const noted = fc.oneof(
    fc.tuple(plain, comment, plain).map((parts) => parts.join('')),
    fc.tuple(plain, lineComment, plain).map(([a, note, b]) => `${a}${note}${lineEnd}${b}`),
  );
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: noted.map((text) => ends(text, lineEnd)) });
}

function ends(text: string, lineEnd: string): string {
  return text.replaceAll(/\r?\n/g, lineEnd);
}

/** An object as people write them, its members given as texts. */
function object(style: Style, members: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  const between = gap(style);
  return fc
    .tuple(members, fc.array(between, { minLength: 40, maxLength: 40 }), fc.boolean())
    .map(([texts, gaps, final]) => {
      let at = 0;
      const space = () => gaps[at++ % gaps.length] ?? '';
      const body = texts.map((text) => `${space()}${text}${space()}`).join(',');
      const comma = style.comments && final && texts.length > 0 ? `,${space()}` : '';
      return `{${texts.length === 0 ? space() : body}${comma}}`;
    });
}

function member(style: Style, name: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, gap(style), gap(style), value)
    .map(([key, before, after, text]) => `${JSON.stringify(key)}${before}:${after}${text}`);
}

function members(style: Style, value: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.array(member(style, word, value), { maxLength: 4 });
}

/** A client's file with anything in it but our entry: its servers, or nothing that holds servers, or nothing at all. */
export function randomConfig(style: Style, section: string): fc.Arbitrary<string> {
  const server = object(style, members(style, scalar));
  const servers = member(style, fc.constant(section), object(style, members(style, fc.oneof(scalar, server))));
  const others = members(style, fc.oneof(scalar, server));
  const all = fc
    .tuple(others, fc.option(servers, { nil: null }), others)
    .map(([a, held, b]) => [...a, ...(held === null ? [] : [held]), ...b]);
  const whole = fc.tuple(gap(style), object(style, all), gap(style)).map((parts) => parts.join(''));
  return fc.oneof({ weight: 12, arbitrary: whole }, { weight: 1, arbitrary: gap(style) });
}
