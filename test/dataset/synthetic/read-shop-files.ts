import type { ShopRequest } from '../../../src/dataset/synthetic/shop-request.ts';
import { writeShopFiles } from '../../../src/dataset/synthetic/write-shop-files.ts';
import { dayNumber } from './read-shop.ts';

/** An order as its file tells it, lines put together; `next` is the day of the customer's next order, or null. */
export type PlacedOrder = {
  id: string;
  customer: string;
  day: number;
  amount: number;
  channel: string;
  discount: number;
  code: string;
  articles: { product: string; unitPrice: number }[];
  /** The day of the customer's first order. */
  since: number;
  next: number | null;
};

export type Cells = Record<string, string>;

/** The files of a made-up shop, read as plain CSV. Returned rows are left out of the orders. */
export type ReadFiles = {
  orders: PlacedOrder[];
  /** Rows by name of the file, header → cell. */
  rows: ReadonlyMap<string, Cells[]>;
};

export function readShopFiles(request: ShopRequest): ReadFiles {
  const rows = new Map(writeShopFiles(request).map(({ name, chunks }) => [name, readCells([...chunks].join(''))]));
  const orders = new Map<string, PlacedOrder>();
  for (const cells of rows.get('orders.csv') ?? []) {
    const id = cells.order_id ?? '';
    const amount = Number(cells.amount ?? Number(cells.quantity) * Number(cells.unit_price));
    if (amount <= 0) continue;
    const order = orders.get(id) ?? startOrder(id, cells);
    order.amount += amount;
    if (cells.product !== undefined)
      order.articles.push({ product: cells.product, unitPrice: Number(cells.unit_price) });
    orders.set(id, order);
  }
  return { orders: linkOrders([...orders.values()]), rows };
}

function startOrder(id: string, cells: Cells): PlacedOrder {
  return {
    id,
    customer: cells.customer_id ?? '',
    day: dayNumber((cells.order_date ?? '').slice(0, 10)),
    amount: 0,
    channel: cells.channel ?? '',
    discount: Number(cells.discount ?? 0),
    code: cells.discount_code ?? '',
    articles: [],
    since: 0,
    next: null,
  };
}

/** Orders are in the order of time. */
function linkOrders(orders: PlacedOrder[]): PlacedOrder[] {
  const last = new Map<string, PlacedOrder>();
  for (const order of orders) {
    const before = last.get(order.customer);
    order.since = before?.since ?? order.day;
    if (before !== undefined) before.next = order.day;
    last.set(order.customer, order);
  }
  return orders;
}

function readCells(text: string): Cells[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
