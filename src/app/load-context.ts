/** What the reading of files is given by its caller. */
export type LoadContext = {
  /** The current day, YYYY-MM-DD. */
  today: string;
  onProgress?: (share: number) => void;
};
