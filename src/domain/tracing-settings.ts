/** A Langfuse project that receives what happens during a run. The keys are shown nowhere. */
export type TracingSettings = {
  readonly publicKey: string;
  readonly secretKey: string;
  /** http or https, without credentials, query or final slash. */
  readonly baseUrl: string;
  /** The name runs are filed under there. */
  readonly environment: string;
  /** Whether prompts, answers and arguments are sent too, personal data masked. */
  readonly content: boolean;
};
