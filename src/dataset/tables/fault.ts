/** What can be wrong with a value; 0 when nothing is. */
export const FAULTS = { none: 0, missing: 1, unreadable: 2, outsideScale: 3, future: 4 } as const;
