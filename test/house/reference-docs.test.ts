import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BranchId } from '../../src/domain/branch.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { hasLooseSpace, hasStraightApostrophe } from '../typography.ts';
import { ROOT } from './repository.ts';
import { listApplicationTools } from './tools-doc/list-application-tools.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const sectionsOf = (page: string) => [...page.matchAll(/^### (.+)$/gm)].map(([, name]) => name ?? '');
const linksOf = (page: string) => [...page.matchAll(/^\| \[[^\]]+\]\(#([^)]+)\) \|/gm)].map(([, name]) => name ?? '');
/** The words of a page: neither code nor what stays in English, formulas and sources. */
const wordsOf = (page: string) =>
  page
    .replace(/^```[\s\S]*?^```$/gm, '')
    .split('\n')
    .filter((line) => !/^\*\*(?:Source|Formule)/.test(line))
    .map((line) => line.replace(/``.*?``|`[^`]*`/g, 'x'));

describe.each(['tools', 'tree'])('docs/%s.md and its French side', (name) => {
  const [english, french] = [read(`docs/${name}.md`), read(`docs/${name}.fr.md`)];

  it('have the same sections, each with its entry in the table of contents', () => {
    expect(sectionsOf(french)).toEqual(sectionsOf(english));
    for (const page of [english, french]) expect(linksOf(page).sort()).toEqual(sectionsOf(page).sort());
  });

  it('follow French typography', () => {
    expect(wordsOf(french).filter((line) => hasLooseSpace(line) || hasStraightApostrophe(line))).toEqual([]);
  });
});

describe('docs/tools.md', () => {
  it('has a section for every tool that a client is told of', async () => {
    const names = [...(await listApplicationTools('en')), ...(await loadCatalog())].map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['datasets', 'import', 'diagnose', 'strategy', 'metric', 'churn_rate']),
    );
    expect(sectionsOf(read('docs/tools.md')).sort()).toEqual(names.sort());
  });
});

describe('docs/tree.md', () => {
  it('has a section for every branch', () => {
    expect(sectionsOf(read('docs/tree.md')).sort()).toEqual([...BranchId.options].sort());
  });
});
