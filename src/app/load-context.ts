/** What the reading of files is given by its caller. */
export type LoadContext = {
  /** A private folder for conversions, which lasts as long as the data. */
  folder: string;
  /** The current day, YYYY-MM-DD. */
  today: string;
  onProgress?: (share: number) => void;
};
