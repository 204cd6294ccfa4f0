import { describe, expect, it } from 'vitest';
import { Lang } from '../../../src/domain/bilingual.ts';
import { SegmentId } from '../../../src/domain/segment.ts';
import { benchmarks } from '../../../src/knowledge/benchmarks.ts';
import { glossary } from '../../../src/knowledge/glossary.ts';
import { metricDefinitions } from '../../../src/knowledge/metric-definitions.ts';
import { rfmCodes } from '../../../src/knowledge/rfm-codes.ts';
import { openResourceShelf } from '../../../src/mcp/resources/resource-shelf.ts';
import { openWrittenDocuments } from '../../../src/mcp/resources/written-documents.ts';
import { hasFrenchFault } from '../../typography.ts';

const shelf = openResourceShelf({ source: null, lang: 'fr', readiness: null, documents: openWrittenDocuments() });
const read = async (uri: string) => {
  const found = await shelf.find(uri);
  const text = await found?.read();
  if (text === null || text === undefined) throw new Error(`nothing at ${uri}`);
  return text;
};

describe('the pages', () => {
  it('are listed in both languages, the server’s first, and all public', async () => {
    const listed = await shelf.list();
    expect(listed.map(({ uri }) => uri)).toEqual(
      ['fr', 'en'].flatMap((lang) =>
        ['benchmarks', 'glossary', 'decision-tree', 'rfm'].map((id) => `fidelio://${lang}/${id}`),
      ),
    );
    expect(listed.every(({ isPublic }) => isPublic)).toBe(true);
  });

  it.each(Lang.options)('hold all the knowledge they are about (%s)', async (lang) => {
    const bench = await read(`fidelio://${lang}/benchmarks`);
    for (const { metric } of benchmarks) expect(bench).toContain(`\`${metric}\``);
    const terms = await read(`fidelio://${lang}/glossary`);
    for (const id of [...glossary.map((term) => term.id), ...Object.keys(metricDefinitions)])
      expect(terms).toContain(`(\`${id}\`)`);
    const rfm = await read(`fidelio://${lang}/rfm`);
    for (const code of Object.keys(rfmCodes)) expect(rfm).toContain(code);
    expect(await read(`fidelio://${lang}/decision-tree`)).toContain('churn-early');
  });

  it('follow French typography', async () => {
    for (const page of ['benchmarks', 'glossary', 'rfm']) {
      const text = (await read(`fidelio://fr/${page}`)).replace(/`[^`]*`/g, 'x');
      expect(text.split('\n').filter((line) => !/^(\||- Calcul)/.test(line) && hasFrenchFault(line))).toEqual([]);
    }
  });

  it('state the boundaries as the decisions hold them', async () => {
    expect(await read('fidelio://en/benchmarks/saas')).toContain(
      '| Monthly churn (`monthly_churn`) | > 5% | 5% – 3% | 3% – 1% | < 1% | 3% |',
    );
    expect(await read('fidelio://en/benchmarks/saas')).not.toContain('repeat_purchase_rate');
  });

  it('of each segment give its card', async () => {
    for (const segment of SegmentId.options)
      expect(await read(`fidelio://en/rfm/${segment}`)).toContain(`(\`${segment}\`)`);
  });

  it.each([
    'fidelio://de/glossary',
    'fidelio://en/rfm/best',
    'fidelio://en/benchmarks/mining',
    'fidelio://strategies/abc',
    'http://en/glossary',
    '',
  ])('are not found at %j', async (uri) => expect(await shelf.find(uri)).toBeNull());
});

describe('the documents that were written', () => {
  const document = (n: number) => ({ title: `t${n}`, markdown: `# ${n}`, json: `{"n":${n}}` });

  it('have an id of their content, and the latest comes first', () => {
    const documents = openWrittenDocuments();
    const [first, second] = [documents.keep(document(1)), documents.keep(document(2))];
    expect(documents.keep(document(1)).id).toBe(first.id);
    expect(documents.list().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(documents.find(second.id)?.markdown).toBe('# 2');
  });

  it('make room for others once there are too many', () => {
    const documents = openWrittenDocuments(3);
    const ids = [1, 2, 3, 4].map((n) => documents.keep(document(n)).id);
    expect(documents.list().map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect(documents.find(ids[0] ?? '')).toBeUndefined();
  });
});
