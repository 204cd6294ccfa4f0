import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/domain/bilingual.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { type FoundText, objectsIn, textsIn } from '../bilingual-texts.ts';
import {
  hasEnglishFault,
  hasFrenchFault,
  hasLooseSpace,
  hasStraightApostrophe,
  hasStraightQuote,
} from '../typography.ts';
import { sourceFiles } from './source-files.ts';
import { nameOf, nodeAt, nodesIn, type SyntaxNode } from './syntax.ts';

/** The folders whose exports hold texts; knowledge has a test of its own for typography. */
const FOLDERS = ['agents/', 'cli/', 'domain/', 'knowledge/', 'tools/'];

const modules = await Promise.all(
  sourceFiles
    .filter(({ path }) => FOLDERS.some((folder) => path.startsWith(folder)))
    .map(async ({ path }) => ({
      path,
      exports: { ...(await import(new URL(`../../src/${path}`, import.meta.url).href)) },
    })),
);
const exported = textsIn(modules.flatMap(({ path, exports }) => objectsIn(exports, path)));

const readings: FoundText[] = (
  await Promise.all(
    (
      await loadCatalog()
    ).map(async (tool) => {
      const result = await callMetricTool(tool, tool.example.input, null, 'fr');
      return result.ok ? [{ where: `${tool.name}: reading`, ...result.reading }] : [];
    }),
  )
).flat();

const texts = [...exported, ...readings];

/** The words alone: code between backticks and pairs such as churnMonthly=6% follow their own rules. */
const wordsOf = (text: string) => text.replace(/`[^`]*`/g, 'x').replace(/\S+=\S+/g, 'x');

/** `{{figure:x}}` and `{name}`, in a fixed order. */
const holesOf = (text: string) => (text.match(/\{\{.*?\}\}|\{.*?\}/g) ?? []).sort().join(' ');

describe('the texts that src exports, and the readings of the examples', () => {
  it('are found', () => {
    expect(exported.length).toBeGreaterThan(600);
    expect(readings.length).toBeGreaterThan(30);
  });

  it('exist in both languages, without space at the ends', () => {
    expect(texts.filter(({ fr, en }) => fr.trim() !== fr || en.trim() !== en || fr === '' || en === '')).toEqual([]);
  });

  it('follow French typography', () => {
    expect(texts.filter(({ fr }) => hasFrenchFault(wordsOf(fr)))).toEqual([]);
  });

  it('follow English typography', () => {
    expect(texts.filter(({ en }) => hasEnglishFault(wordsOf(en)))).toEqual([]);
  });

  it('leave the same holes to fill in both languages', () => {
    expect(texts.filter(({ fr, en }) => holesOf(fr) !== holesOf(en))).toEqual([]);
  });
});

/** The properties of an object written in the source, by name. */
const propertiesOf = (node: SyntaxNode) =>
  nodesIn(node.properties).filter((inner) => inner.type === 'Property' && inner.computed === false);

/** The pieces of text written under a node: strings, and templates between their expressions. */
function piecesUnder(node: SyntaxNode | null): string[] {
  return nodesIn(node).flatMap(({ type, value }) => {
    if (type === 'Literal') return typeof value === 'string' ? [value] : [];
    if (type !== 'TemplateElement' || typeof value !== 'object' || value === null) return [];
    return 'cooked' in value && typeof value.cooked === 'string' ? [value.cooked] : [];
  });
}

/** The readers hold the patterns that users' words are matched with, by language: nobody is shown those. */
const PATTERNS = ['language/quantities/', 'language/periods/', 'llm/embedded/', 'orchestrator/guard/words/'];

/** Every piece of text written in src as `fr: …` or `en: …`, those built inside functions included, without its code. */
function piecesOf(lang: Lang): { path: string; piece: string }[] {
  const shown = sourceFiles.filter(({ path }) => !PATTERNS.some((folder) => path.startsWith(folder)));
  return shown.flatMap(({ path, nodes }) =>
    nodes
      .filter((node) => node.type === 'Property' && nameOf(nodeAt(node, 'key')) === lang)
      .flatMap((node) => piecesUnder(nodeAt(node, 'value')))
      .map((piece) => ({ path, piece: piece.replace(/`[^`]*`/g, 'x') })),
  );
}

describe('the texts written in src', () => {
  const french = piecesOf('fr');
  const english = piecesOf('en');

  it('are found', () => expect(Math.min(french.length, english.length)).toBeGreaterThan(1000));

  it('have no plain space where French wants one that does not break', () => {
    expect(french.filter(({ piece }) => hasLooseSpace(piece))).toEqual([]);
  });

  it('have no French space or quote in English', () => {
    expect(english.filter(({ piece }) => /(?<![−/])\s[;!?:%]|[«»]/.test(piece))).toEqual([]);
  });

  it('have no straight apostrophe', () => {
    expect([...french, ...english].filter(({ piece }) => hasStraightApostrophe(piece))).toEqual([]);
  });

  it('have no straight quote', () => {
    expect([...french, ...english].filter(({ piece }) => hasStraightQuote(piece))).toEqual([]);
  });

  it('quote a client’s words between the marks of the language, not as JSON', () => {
    const jsonQuoted = sourceFiles
      .filter(({ path }) => path.startsWith('mcp/'))
      .flatMap(({ path, nodes }) =>
        nodes
          .filter((node) => node.type === 'Property' && ['fr', 'en'].includes(nameOf(nodeAt(node, 'key')) ?? ''))
          .flatMap((node) => nodesIn(nodeAt(node, 'value')))
          .filter((node) => node.type === 'CallExpression' && nameOf(nodeAt(node, 'callee')) === 'quote')
          .map(() => path),
      );
    expect(jsonQuoted).toEqual([]);
  });

  it('have an English side wherever they have a French one', () => {
    const lone = sourceFiles.flatMap(({ path, nodes }) =>
      nodes
        .filter(({ type }) => type === 'ObjectExpression')
        .map((node) => propertiesOf(node).map((property) => nameOf(nodeAt(property, 'key'))))
        .filter((keys) => keys.includes('fr') !== keys.includes('en'))
        .map((keys) => ({ path, keys })),
    );
    expect(lone).toEqual([]);
  });
});
