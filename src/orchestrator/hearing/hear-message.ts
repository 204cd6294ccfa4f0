import { type Facts, isFactName } from '../../domain/facts.ts';
import type { Model, ModelRun, ReadingContext, Witness } from '../../domain/model.ts';
import type { Reading } from '../../domain/reading.ts';
import { type MergedReading, mergeReadings } from './merge-readings.ts';

/** Who reads: the embedded model always, another beside it when one is configured. */
export type Voices = { readonly embedded: Model; readonly witness: Witness; readonly model: Model | null };

/** What was heard, and what the model’s part in it was. */
export type Heard = {
  readonly reading: Reading;
  readonly doubted: Facts;
  readonly differing: MergedReading['differing'];
  /** Why the model could not read; null when it did, or when there is none. */
  readonly failed: { fr: string; en: string } | null;
};

/** Reads a message in two voices: ours decides, the other’s is added where ours bears it out. A model that fails takes nothing away. */
export async function hearMessage(
  { embedded, witness, model }: Voices,
  message: string,
  context: ReadingContext,
  run: ModelRun,
): Promise<Heard> {
  const ours = await embedded.read(message, context, run);
  if (!ours.ok) throw new Error(ours.message.en);
  const alone = { reading: ours.value, doubted: {}, differing: [], failed: null };
  if (model === null) return alone;
  const heard = await model.read(message, context, run);
  if (!heard.ok) {
    run.listen({ kind: 'fell-back', purpose: 'read', code: heard.code });
    return { ...alone, failed: heard.message };
  }
  const { reading, added, doubted, differing } = mergeReadings(ours.value, heard.value, () =>
    witness(message, context, heard.value.facts),
  );
  run.listen({
    kind: 'readings-merged',
    added: [...added],
    doubted: Object.keys(doubted).filter(isFactName),
    dropped: heard.value.dropped ?? 0,
  });
  const settled =
    reading.intent === ours.value.intent ? reading : await reread(embedded, message, context, reading, run);
  return { reading: settled, doubted, differing, failed: null };
}

/** What is asked depends on the intent: once another reader has settled it, the message is read again for its details. */
async function reread(
  embedded: Model,
  message: string,
  context: ReadingContext,
  reading: Reading,
  run: ModelRun,
): Promise<Reading> {
  if (reading.intent === null || reading.request !== null) return reading;
  const again = await embedded.read(message, { ...context, settled: reading.intent }, run);
  if (!again.ok) return reading;
  const { request, slots } = again.value;
  return { ...reading, request, slots, facts: { ...again.value.facts, ...reading.facts } };
}
