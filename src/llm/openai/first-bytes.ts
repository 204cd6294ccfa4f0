import { TransformStream } from 'node:stream/web';

/** Passes on the first bytes of a body, and lets go of the rest. */
export function firstBytes(count: number): TransformStream<Uint8Array, Uint8Array> {
  let left = count;
  return new TransformStream({
    transform(bytes, controller) {
      controller.enqueue(bytes.subarray(0, left));
      left -= Math.min(bytes.length, left);
      if (left === 0) controller.terminate();
    },
  });
}
