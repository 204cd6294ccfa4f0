import type { Bilingual } from '../../domain/bilingual.ts';

/** What a client may read by its address. */
export type ServedResource = {
  readonly uri: string;
  /** For programs; the title is for people. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  /** The same for every user, so that anyone on the way may keep it; else it is this user's own. */
  readonly isPublic: boolean;
  /** Null when it is no longer there. */
  read(): Promise<string | null>;
};

/** Addresses of one form: `{name}` stands for what is to be filled in. */
export type ResourceTemplate = {
  readonly uriTemplate: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly mimeType: string;
};
