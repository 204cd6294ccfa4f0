/** An order as the tests write it: `units` is the amount in ten-thousandths, null in a file without amounts. */
export type Order = {
  customer: string;
  /** Days since 1970-01-01. */
  day: number;
  units: number | null;
  place: string | null;
  channel: string | null;
};

/** A file of orders; in a file without amounts every `units` is null. */
export type Shop = { readonly orders: readonly Order[]; readonly hasAmounts: boolean };

/** What a question is about: the orders of the customers it keeps, before the as-of day. A period is half-open. */
export type Scope = {
  readonly orders: readonly Order[];
  readonly hasAmounts: boolean;
  readonly asOf: number;
  readonly period: { readonly from: number; readonly to: number } | null;
};

/** What a tool is expected to answer: its value without texts, or the code of its refusal. */
export type Expected = { value: Record<string, unknown> } | { code: string };

/** A number the tools compute by an approximation, and how far from it they may be. */
export type About = { about: number; within: number };
