/** Dated rates: from `day` on, one unit of `currency` is worth `rate` units of the base currency, until the next rate. */
export type ExchangeRates = {
  /** ISO code of the currency that amounts are converted to. */
  readonly base: string;
  readonly rates: readonly { readonly day: string; readonly currency: string; readonly rate: number }[];
  /** The file's own name, for messages. */
  readonly file: string;
};
