/** What sessions need of the world: the folder of the program's state, the time in milliseconds since 1970, draws from [0, 1). */
export type World = { readonly home: string; readonly clock: () => number; readonly random: () => number };
