/** Trained weights as they are shipped. Rows are buckets, columns are labels; `weights` and `rarity` are bytes in base64. */
export type WeightsFile = {
  readonly labels: readonly string[];
  readonly buckets: number;
  /** What scores are divided by before they become probabilities: fitted on texts the model had not seen. */
  readonly temperature: number;
  /** By label: what a text without features scores, and what one step of its weights is worth. */
  readonly biases: readonly number[];
  readonly steps: readonly number[];
  /** By bucket: how rare it is in the training texts, in RARITY_STEPS-ths; 0 for what none of them holds. */
  readonly rarity: string;
  readonly weights: string;
};

export type LinearModel = Omit<WeightsFile, 'rarity' | 'weights'> & {
  readonly rarity: Uint8Array;
  readonly weights: Int8Array;
};

export const RARITY_STEPS = 24;

export function openModel(file: WeightsFile): LinearModel {
  const bytes = Buffer.from(file.weights, 'base64');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return { ...file, rarity: new Uint8Array(Buffer.from(file.rarity, 'base64')), weights };
}
