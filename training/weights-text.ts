import type { WeightsFile } from '../src/llm/embedded/intent/linear-model.ts';

/** The bytes of a weights file. */
export function weightsText(file: WeightsFile): string {
  return `${JSON.stringify(file)}\n`;
}
