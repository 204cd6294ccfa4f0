import { createHash } from 'node:crypto';

/** A document that the server wrote: as a person reads it, and as a program does. */
export type WrittenDocument = {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
  readonly json: string;
};

/** The documents of this process, for whoever asks it later, whatever the connection. */
export type WrittenDocuments = {
  /** Keeps a document under an id of its content: the same document again is the same entry. */
  keep(document: Omit<WrittenDocument, 'id'>): WrittenDocument;
  find(id: string): WrittenDocument | undefined;
  /** The latest first. */
  list(): WrittenDocument[];
};

const MOST_KEPT = 20;
const ID_LENGTH = 12;

/** Keeps so many documents, and forgets the oldest. */
export function openWrittenDocuments(most = MOST_KEPT): WrittenDocuments {
  const kept = new Map<string, WrittenDocument>();
  return {
    keep(document) {
      const id = createHash('sha256').update(document.json).digest('hex').slice(0, ID_LENGTH);
      const entry = { ...document, id };
      kept.delete(id);
      kept.set(id, entry);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return entry;
    },
    find: (id) => kept.get(id),
    list: () => [...kept.values()].reverse(),
  };
}
