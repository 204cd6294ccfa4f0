import { betaGeometric } from './beta-geometric.ts';

/** BG/NBD: who never came back has not stopped. Parameters r, alpha, a, b. Source: Fader, Hardie and Lee 2005. */
export const bgNbd = betaGeometric(0);
