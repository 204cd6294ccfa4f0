import type { ShopRequest } from '../../../src/dataset/synthetic/shop-request.ts';
import { writeShop } from '../../../src/dataset/synthetic/write-shop.ts';

export type Row = {
  order: string;
  customer: string;
  time: string;
  /** Whole days since 1970-01-01. */
  day: number;
  amount: number;
  currency: string;
  channel: string;
  country: string;
};

const DAY_MS = 86_400_000;

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** Splits the file of a made-up shop into rows, the way any reader of plain CSV would. */
export function readShop(request: ShopRequest): { header: string; rows: Row[] } {
  const [header = '', ...lines] = [...writeShop(request)].join('').trimEnd().split('\n');
  const rows = lines.map((line) => {
    const [order = '', customer = '', time = '', amount = '', currency = '', channel = '', country = ''] =
      line.split(',');
    return {
      order,
      customer,
      time,
      day: dayNumber(time.slice(0, 10)),
      amount: Number(amount),
      currency,
      channel,
      country,
    };
  });
  return { header, rows };
}
