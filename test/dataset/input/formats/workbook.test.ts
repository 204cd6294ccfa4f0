import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openInput } from '../../../../src/dataset/input/open-input.ts';
import { openTable } from '../../../../src/dataset/input/open-table.ts';
import { KNOWN_WORDS } from '../../../../src/dataset/known-words.ts';
import { writeZip } from '../../../files/write-zip.ts';
import { type Bench, imbalance, openBench, rejectsOf } from '../../import/import-text.ts';
import { excelDay, type SheetContent, type WorkbookContent, workbookParts, writeWorkbook } from './write-workbook.ts';

const Texts = z.object({ customer: z.string(), amount: z.string() });

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const HEADER = ['Client', 'Date', 'Montant'];
/** Style 1 of the workbooks below: 14 is the short date of the reader's country. */
const SHORT_DATE = 14;
const day = (text: string, style = 1) => ({ number: excelDay(text), style });

const ONE: SheetContent = {
  name: 'Commandes',
  rows: [HEADER, ['C-1', day('2024-03-01'), 12.5], ['C-2', day('2024-03-31'), 1234.56]],
};
const ORDERS = [
  { customer: 'C-1', day: '2024-03-01', amount: '12.50' },
  { customer: 'C-2', day: '2024-03-31', amount: '1234.56' },
];

const book = (...sheets: SheetContent[]): WorkbookContent => ({ sheets, formats: [SHORT_DATE] });
const open = (content: WorkbookContent) => bench.read(bench.write(writeWorkbook(content), 'ventes.xlsx'));

describe('a workbook', () => {
  test.each<[string, Partial<WorkbookContent>]>([
    ['as Excel writes it', {}],
    ['with its texts in its cells', { inline: true }],
    ['with a prefix on its elements', { prefix: 'x' }],
  ])('is read: %s', async (_, how) => {
    const found = await open({ ...book(ONE), ...how });
    expect(await bench.orders()).toEqual(ORDERS);
    expect(imbalance(found)).toBe(0);
    expect(found.rows.read).toBe(2);
  });

  test('is recognised by its content: named .csv, or with its parts stored or in 64 bits', async () => {
    for (const options of [{}, { stored: true }, { wide: true }]) {
      await bench.read(bench.write(writeWorkbook(book(ONE), options), 'ventes.csv'));
      expect(await bench.orders()).toEqual(ORDERS);
    }
  });

  test('read below titles, blank rows and merged cells, from another column than A', async () => {
    const rows = [
      ['', 'Rapport des ventes'],
      ['', 'Édité le 02/04/2024'],
      [],
      ['', ...HEADER],
      [],
      ['', 'C-1', day('2024-03-01'), 12.5],
      ['', 'C-2', day('2024-03-31'), 1234.56],
      [],
      ['', 'Total', null, 1247.06],
    ];
    const found = await open(book({ name: 'Feuil1', rows, merges: ['B1:D1', 'B2:D3', 'B9:C9'] }));
    expect(await bench.orders()).toEqual(ORDERS);
    expect(await rejectsOf(found)).toMatchObject([{ line: 9, text: expect.stringContaining(',Total,,1247.06') }]);
    expect(imbalance(found)).toBe(0);
  });

  test('keeps the numbers of the rows of the sheet in the list of rejects, line ends in cells or not', async () => {
    const rows = [
      HEADER,
      ['C-1\nancien', day('2024-03-01'), 5],
      [],
      ['C-2', 'demain', 7],
      ['C-3', day('2024-03-02'), 'dix'],
    ];
    const found = await open(book({ name: 'Feuil1', rows }));
    expect((await rejectsOf(found)).map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'unreadableDate'],
      [5, 'unreadableAmount'],
    ]);
    expect(await bench.orders()).toEqual([{ customer: 'C-1 ancien', day: '2024-03-01', amount: '5.00' }]);
  });
});

describe('the days of a workbook', () => {
  test('are those that Excel shows, whatever their format', async () => {
    const formats = [
      SHORT_DATE,
      22,
      'dd/mm/yyyy',
      '[$-40C]d mmmm yyyy;@',
      'yyyy\\-mm\\-dd hh:mm',
      '"le "dd/mm/yy',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    ];
    const rows = [HEADER, ...formats.map((_, index) => [`C-${index}`, day('2024-02-29', index + 1), 5])];
    await open({ sheets: [{ name: 'A', rows }], formats });
    expect((await bench.orders()).map((order) => order.day)).toEqual(formats.map(() => '2024-02-29'));
  });

  test('count from 1904 when the workbook says so', async () => {
    await open({
      ...book({ name: 'A', rows: [HEADER, ['C-1', { number: excelDay('2024-03-01') - 1462, style: 1 }, 5]] }),
      is1904: true,
    });
    expect((await bench.orders())[0]?.day).toBe('2024-03-01');
  });

  test('with a time stay in their day, to the last second', async () => {
    const late = { number: excelDay('2024-03-01') + 0.999988, style: 1 };
    const nearlyMidnight = { number: '45352.99999999999', style: 1 };
    await open(book({ name: 'A', rows: [HEADER, ['C-1', late, 5], ['C-2', nearlyMidnight, 5]] }));
    expect((await bench.orders()).map((order) => order.day)).toEqual(['2024-03-01', '2024-03-02']);
  });

  test('written as texts, in French, or as ISO cells are read like those of any file', async () => {
    const rows = [
      HEADER,
      ['C-1', '28/02/2024', '12,50 €'],
      ['C-2', '31/12/2023 18:05', '1 234,56 €'],
      ['C-3', '01/03/2024', '7,00 €'],
    ];
    const found = await open(book({ name: 'A', rows }));
    expect(await bench.orders()).toEqual([
      { customer: 'C-2', day: '2023-12-31', amount: '1234.56' },
      { customer: 'C-1', day: '2024-02-28', amount: '12.50' },
      { customer: 'C-3', day: '2024-03-01', amount: '7.00' },
    ]);
    expect(found.currency).toBe('EUR');
    await open(book({ name: 'A', rows: [HEADER, ['C-1', { xml: '<c t="d"><v>2024-03-01T00:00:00</v></c>' }, 5]] }));
    expect((await bench.orders())[0]?.day).toBe('2024-03-01');
  });
});

describe('the cells of a workbook', () => {
  test('are numbers to 15 digits, and whole numbers as they are written', async () => {
    const rows = [
      HEADER,
      [12_345_678_901_234, day('2024-03-01'), { xml: '<c><v>4.5999999999999996</v></c>' }],
      [{ xml: '<c><v>123456789012345678</v></c>' }, day('2024-03-02'), { xml: '<c><v>1.2E-1</v></c>' }],
    ];
    await open(book({ name: 'A', rows }));
    expect(
      await bench.engine.rows(
        Texts,
        'SELECT customer::VARCHAR AS customer, amount::VARCHAR AS amount FROM orders ORDER BY day',
      ),
    ).toEqual([
      { customer: '12345678901234', amount: '4.6000' },
      { customer: '123456789012345678', amount: '0.1200' },
    ]);
  });

  test('with three decimals are never thousands, even among texts with commas', async () => {
    const rows = [
      HEADER,
      ['C-1', day('2024-03-01'), 1.234],
      ...[1, 2, 3].map((n) => [`C-${n}`, day('2024-03-02'), `${n},50`]),
    ];
    const found = await open(book({ name: 'A', rows }));
    const amounts = (await bench.orders()).map(({ amount }) => amount);
    expect(amounts).not.toContain('1234.00');
    expect(imbalance(found)).toBe(0);
  });

  test('hold the results of formulas, rich texts without their pronunciation, and escaped characters', async () => {
    const rich =
      '<c t="inlineStr"><is><r><t>Ma</t></r><r><rPr><b/></rPr><t xml:space="preserve">rie &amp; Co</t></r><rPh sb="0" eb="1"><t>ma</t></rPh></is></c>';
    const rows = [
      HEADER,
      [
        { xml: rich },
        { xml: `<c s="1"><f>TODAY()-9</f><v>${excelDay('2024-03-01')}</v></c>` },
        { xml: '<c><f>B2*2</f><v>9</v></c>' },
      ],
      [{ xml: '<c t="str"><f>A1</f><v>L&#233;a_x000D_</v></c>' }, day('2024-03-02'), 5],
    ];
    await open(book({ name: 'A', rows }));
    expect(await bench.orders()).toEqual([
      { customer: 'Marie & Co', day: '2024-03-01', amount: '9.00' },
      { customer: 'Léa', day: '2024-03-02', amount: '5.00' },
    ]);
  });
});

async function noteOf(content: WorkbookContent): Promise<string[]> {
  const path = bench.write(writeWorkbook(content), 'ventes.xlsx');
  const input = await openInput(path, { folder: bench.folder, known: new Set(KNOWN_WORDS) });
  if (!input.ok) throw new Error(input.message.en);
  return input.value.notes.map(({ fr }) => fr);
}

describe('what a workbook does not tell', () => {
  test('is said: errors and formulas without result', async () => {
    const rows = [
      HEADER,
      ['C-1', day('2024-03-01'), { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      ['C-2', day('2024-03-02'), { xml: '<c><f>B2*2</f></c>' }],
      ['C-3', day('2024-03-03'), 5],
    ];
    const [errors, formulas] = await noteOf(book({ name: 'A', rows }));
    expect(errors).toContain('Cellules en erreur (#N/A, #REF!…) lues comme vides\u00a0: 1');
    expect(formulas).toContain('réenregistrez-le');
    const found = await open(book({ name: 'A', rows }));
    expect(found.rows.rejected).toEqual([{ reason: 'missingAmount', rows: 2 }]);
  });

  test('cells merged over rows of the table are refused with their range', async () => {
    const rows = [HEADER, ['C-1', day('2024-03-01'), 5], [null, day('2024-03-02'), 6]];
    const refusal = await bench.refused(writeWorkbook(book({ name: 'A', rows, merges: ['A2:A3'] })));
    expect(refusal.message.fr).toContain('fusionne des cellules sur plusieurs lignes du tableau (A2:A3)');
    const header = [
      ['Client', 'Date', 'Montant'],
      [null, null, 'TTC'],
      ['C-1', day('2024-03-01'), 5],
    ];
    const onTwoRows = await bench.refused(writeWorkbook(book({ name: 'A', rows: header, merges: ['A1:A2', 'B1:B2'] })));
    expect(onTwoRows.message.en).toContain('merges cells over several rows of the table (A1:A2, … (2))');
  });
});

describe('the sheet that is read', () => {
  const remarks: SheetContent = {
    name: 'Lisez-moi',
    rows: [
      ['Export du', '01/04/2024'],
      ['Boutique', 'Lyon'],
    ],
  };

  test('is the first whose headers are known, and the note names the others', async () => {
    const content = book(remarks, { ...ONE, name: 'Ventes 2024' }, { ...ONE, name: 'Copie' });
    expect(await noteOf(content)).toEqual([
      'Feuille lue\u00a0: «\u00a0Ventes 2024\u00a0». Feuilles non lues\u00a0: Lisez-moi, Copie. Pour en lire une autre, enregistrez-la dans un fichier à part.',
    ]);
    await open(content);
    expect(await bench.orders()).toEqual(ORDERS);
  });

  test('is a visible one', async () => {
    const old = { ...ONE, name: 'Anciennes', rows: [HEADER, ['C-9', day('2020-01-01'), 1]] };
    const content = book({ ...old, state: 'hidden' }, { ...old, name: 'Cachée', state: 'veryHidden' }, ONE);
    expect(await noteOf(content)).toEqual([
      'Feuille lue\u00a0: «\u00a0Commandes\u00a0». Feuilles non lues\u00a0: Anciennes (masquée), Cachée (masquée).',
    ]);
    await open(content);
    expect(await bench.orders()).toEqual(ORDERS);
  });

  test.each<[string, SheetContent]>([
    ['no row', { name: 'Vide', rows: [] }],
    ['a title alone', { name: 'Vide', rows: [['Ventes']] }],
    ['one column that says nothing', { name: 'Vide', rows: [['Bidule'], ['x'], ['y']] }],
    ['a hidden table', { ...ONE, state: 'hidden' }],
  ])('must hold a table: refused with %s', async (_, sheet) => {
    const refusal = await bench.refused(writeWorkbook(book(sheet)));
    expect(refusal.message.fr).toContain('n’a pas de tableau dans ses feuilles visibles');
  });

  test('may have one column, under a header that is known', async () => {
    const path = bench.write(writeWorkbook(book({ name: 'Avis', rows: [['Enquête 2024'], [], ['Score'], [9], [10]] })));
    const table = await openTable(path, { words: ['score'], mapped: [], folder: bench.folder });
    expect(table.ok && [table.value.head.reading.headers, table.value.head.rows]).toEqual([['Score'], [['9'], ['10']]]);
  });

  test('must hold rows under its header', async () => {
    const refusal = await bench.refused(
      writeWorkbook(book({ name: 'A', rows: [HEADER, ['Total', null, null, null, '']] })),
    );
    expect(refusal.message.fr).toMatch(/pas de tableau|aucune/);
  });
});

describe('what is no readable workbook is refused, with what to do', () => {
  const whole = writeWorkbook(book(ONE));

  test.each([1, 30, 300, 1500])('cut by %i bytes', async (cut) => {
    expect((await bench.refused(whole.subarray(0, -cut))).message.fr).toContain('abîmé, incomplet ou protégé');
  });

  test('encrypted in its archive, or with parts missing', async () => {
    expect((await bench.refused(writeWorkbook(book(ONE), { encrypted: true }))).message.en).toContain(
      'password-protected',
    );
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts(book(ONE));
    expect((await bench.refused(writeZip(parts))).message.en).toContain('damaged, incomplete');
  });

  test('with rows out of order, or a shared text that is not there', async () => {
    for (const sheet of [
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"/>',
      '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
      '<row r="4000000000"/>',
    ]) {
      const parts = {
        ...workbookParts(book(ONE)),
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
      };
      expect((await bench.refused(writeZip(parts))).message.en).toContain('damaged, incomplete');
    }
  });

  test.each([
    [
      'an OpenDocument file',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<x/>' },
    ],
    ['a binary Excel workbook', { 'xl/workbook.bin': 'x' }],
    ['an Apple document', { 'Index/Document.iwa': 'x' }],
    ['a Word or PowerPoint document', { 'word/document.xml': 'x' }],
    [
      'which holds: orders.csv, clients.csv.',
      { 'orders.csv': 'a,b\n', 'clients.csv': 'a,b\n', '__MACOSX/._orders.csv': '' },
    ],
    ['which holds: nothing', {}],
  ])('%s', async (words, files) => {
    expect((await bench.refused(writeZip(files))).message.en).toContain(words);
  });

  test('an old workbook, and one with a password', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000, 1)]);
    expect((await bench.refused(old)).message.fr).toContain('un ancien classeur Excel (.xls)');
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await bench.refused(locked)).message.fr).toContain('protégé par un mot de passe');
  });

  test('a bomb', async () => {
    const parts = { ...workbookParts(book(ONE)), 'xl/worksheets/sheet1.xml': Buffer.alloc(80_000_000, ' ') };
    expect((await bench.refused(writeZip(parts))).message.fr).toContain('gonfle anormalement');
  });
});
