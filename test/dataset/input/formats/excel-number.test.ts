import { describe, expect, test } from 'vitest';
import { builtInStyle, excelNumber, styleOfCode } from '../../../../src/dataset/input/formats/excel-number.ts';

describe('format codes', () => {
  test.each([
    'dd/mm/yyyy',
    'm/d/yy h:mm',
    '[$-40C]d mmmm yyyy;@',
    'yyyy-mm-dd"T"hh:mm:ss.000',
    '[Red]d-mmm;[Blue]d-mmm',
    'mmm\\-yy',
    '"semaine "ww yyyy',
    'h:mm AM/PM',
  ])('of dates: %s', (code) => expect(styleOfCode(code)).toBe('date'));

  test.each(['[h]:mm:ss', '[mm]:ss'])('of lengths of time: %s', (code) => expect(styleOfCode(code)).toBe('elapsed'));

  test.each([
    'General',
    'Standard',
    '0.00',
    '#,##0.00\\ "€"',
    '_-* #,##0.00\\ [$€-40C]_-;-* #,##0.00\\ [$€-40C]_-;_-* "-"??\\ [$€-40C]_-;_-@_-',
    '0.00E+00',
    '0%',
    '# ?/?',
    '0 "jours"',
    '0\\ \\d',
    '[>1000]#,##0," k";0',
    '@',
    '"mois"',
  ])('of anything else: %s', (code) => expect(styleOfCode(code)).toBe('number'));

  test('that Excel knows by number are dates from 14 to 22, 45 and 47', () => {
    const dates = Array.from({ length: 50 }, (_, id) => id).filter((id) => builtInStyle(id) === 'date');
    expect(dates.filter((id) => id < 27 || id > 36)).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47]);
    expect(builtInStyle(46)).toBe('elapsed');
  });
});

/** Days from Microsoft’s own examples of its two date systems. */
describe('a number shown as a date', () => {
  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['40729', '2011-07-05'],
    ['45292.520833333336', '2024-01-01 12:30:00'],
    ['45292.99999999', '2024-01-02'],
    ['2958465', '9999-12-31'],
    ['0.3958333333', '09:30:00'],
  ])('%s is %s', (written, text) => expect(excelNumber(written, 'date', false)).toBe(text));

  test('counts from 1904-01-01 in the other system', () => {
    expect(excelNumber('39267', 'date', true)).toBe('2011-07-05');
  });

  test.each(['-1', '2958466', '1e300', 'x'])('stays a number where Excel knows no date: %s', (written) => {
    expect(excelNumber(written, 'date', false)).not.toMatch(/\d-\d\d-\d\d/);
  });

  test('is a length of time in the formats of one', () =>
    expect(excelNumber('1.5', 'elapsed', false)).toBe('36:00:00'));
});

describe('a plain number', () => {
  test.each([
    ['12', '12'],
    ['007', '007'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['4.5999999999999996', '4.6'],
    ['1.2E+3', '1200'],
    ['1E-7', '0.0000001'],
    ['-1.234', '-1.2340'],
    ['1234.567', '1234.567'],
    ['#N/A', '#N/A'],
  ])('%s is written %s', (written, text) => expect(excelNumber(written, 'number', false)).toBe(text));
});
