/** What a million tokens cost, in one currency (ISO code). */
export type ModelPrices = { readonly input: number; readonly output: number; readonly currency: string };

/** What a session may spend on its model; null where there is no limit. `money` is in the currency of the prices. */
export type ModelBudget = {
  readonly requests: number | null;
  readonly tokens: number | null;
  readonly money: number | null;
};

/** How long to wait, in milliseconds: for the first word, between two words, for a whole answer. */
export type ModelTimeouts = { readonly firstToken: number; readonly idle: number; readonly total: number };

/** A model behind an OpenAI-compatible endpoint, and how far to go with it. */
export type ModelSettings = {
  readonly name: string;
  /** http or https, without credentials, query or final slash. */
  readonly baseUrl: string;
  /** Null where the server asks for none. It is shown nowhere. */
  readonly apiKey: string | null;
  /** Version of Azure’s interface, for its deployments; null elsewhere. */
  readonly apiVersion: string | null;
  /** Null when nobody gave them: tokens are counted, money is not. */
  readonly prices: ModelPrices | null;
  readonly budget: ModelBudget;
  readonly timeouts: ModelTimeouts;
  /** Whether to ask the endpoint for answers of a given form, and to offer it tools. */
  readonly json: boolean;
  readonly tools: boolean;
};
