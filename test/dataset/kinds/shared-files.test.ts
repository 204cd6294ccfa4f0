import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { recogniseKind } from '../../../src/dataset/kinds/recognise-kind.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';

const HEAD_BYTES = 1 << 16;

/** The records of the head of a file, the last of which may be cut. */
function headOf(path: string, delimiter: string): string[][] {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const file = openSync(sharedFile(path), 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  const read = bytes.subarray(0, length);
  const head = path.endsWith('.gz') ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
  const text = head.toString('utf8');
  const whole = length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n'));
  return parse(whole, { delimiter, relax_column_count: true, relax_quotes: true, ltrim: true, to: 500 });
}

describe.each([
  [
    'data/online_retail/online_retail.csv.gz',
    ',',
    'orders',
    'online_retail',
    { customer: 'CustomerID', date: 'InvoiceDate' },
  ],
  [
    'data/shopify_format/orders_export_fixture.csv',
    ',',
    'orders',
    'shopify_orders',
    { customer: 'Email', order: 'Name' },
  ],
  ['data/telco_churn/telco_churn.csv', ',', 'customer_table', null, { customer: 'customerID', outcome: 'Churn' }],
  [
    'data/marketing_campaign/marketing_campaign.csv',
    '\t',
    'customer_table',
    null,
    { customer: 'ID', outcome: 'Response' },
  ],
  ['data/sbg/fader_hardie_2007_survivors.csv', ',', 'survivors', null, { period: 'year' }],
])('%s (skipped without ../shared)', (path, delimiter, kind, platform, fields) => {
  it.skipIf(lacksShared(path))(`holds ${kind}`, () => {
    const [headers = [], ...rows] = headOf(path, delimiter);
    const found = recogniseKind(headers, rows);
    if (!found.ok) throw new Error(found.message.en);
    expect(found.value).toMatchObject({ kind, platform });
    const named = Object.fromEntries(
      Object.entries(found.value.columns).map(([field, column]) => [field, headers[column]]),
    );
    expect(named).toMatchObject(fields);
  });
});

it.skipIf(lacksShared('data/cdnow'))('the columns of the CDNOW log are known (skipped without ../shared)', () => {
  const [headers = [], ...rows] = headOf('data/cdnow/CDNOW_master.txt', ' ').map((row) =>
    row.filter((text) => text !== ''),
  );
  expect(recogniseKind(headers, rows)).toMatchObject({
    value: { kind: 'orders', platform: 'cdnow', columns: { amount: 3 } },
  });
});
