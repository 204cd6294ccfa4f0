import type { Message } from '../message/message.ts';
import { type FeatureCounts, hashFeatures } from './hash-features.ts';
import { headAndTail } from './head-and-tail.ts';
import { messageCues } from './message-cues.ts';

/** What the intent classifier sees of a message; its training sees the same. */
export function intentFeatures(message: Message, buckets: number): FeatureCounts {
  return hashFeatures(headAndTail(message.marked), message.lang, buckets, messageCues(message));
}
