import type { Lang } from '../../domain/bilingual.ts';

/** What a picture is drawn for: the reader's language, the columns of the screen, the currency of the amounts, null when not known. */
export type PictureOptions = { readonly lang: Lang; readonly columns: number; readonly currency: string | null };

/** Under this many columns a picture is a list of names and values. */
export const NARROW = 60;
