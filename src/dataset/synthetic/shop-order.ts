/** An article of an order: its position in the catalogue, how many, and what one costs. */
export type ShopLine = { readonly article: number; readonly quantity: number; readonly unitCents: number };

/** One order; seconds are counted from the opening day's midnight, channel and country are positions in their lists. */
export type ShopOrder = {
  readonly second: number;
  /** What is paid. */
  readonly cents: number;
  readonly channel: number;
  readonly country: number;
  /** When and for how much it came back or was paid back; null when it did not. */
  readonly returned: { readonly second: number; readonly cents: number } | null;
  /** Empty in a shop without a catalogue. */
  readonly lines: readonly ShopLine[];
  /** What a code took off; 0 without one. */
  readonly discountCents: number;
  /** Days from the order to its delivery; 0 in a shop that tells nothing of them. */
  readonly deliveredAfterDays: number;
  /** The mark the customer would give, 0 to 10, whether asked or not. */
  readonly mark: number;
};
