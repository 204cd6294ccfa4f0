/** The version of the program, as package.json states it; written in every document. */
export const VERSION = '0.1.0';
