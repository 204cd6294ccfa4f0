/**
 * The tables that every question about orders begins with, kept ready for all customers and the default as-of date, the
 * day after the last order. Their columns and meaning are those of `OrdersView.orderDays` and `OrdersView.customers`.
 */
export const DERIVED_ORDERS = { orderDays: 'orders_by_day', customers: 'orders_by_customer' } as const;

/** One row per customer and purchase day; `orders` is a table or a sub-query. */
export function orderDaysSql(orders: string): string {
  return `
    SELECT *, first_value(day) OVER w AS first_day, lead(day) OVER w AS next_day
    FROM (SELECT customer, day, count(*)::INTEGER AS orders, sum(amount)::DECIMAL(18, 4) AS amount
          FROM ${orders} GROUP BY customer, day)
    WINDOW w AS (PARTITION BY customer ORDER BY day)`;
}

/** One row per customer over the whole history. */
export function customersSql(orderDays: string): string {
  return `
    SELECT customer, min(day) AS first_day, min(next_day) AS second_day, max(day) AS last_day,
           count(*)::INTEGER AS days, sum(orders)::INTEGER AS orders, sum(amount)::DECIMAL(18, 4) AS amount
    FROM ${orderDays} GROUP BY customer`;
}
