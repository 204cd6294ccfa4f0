import { betaGeometric } from './beta-geometric.ts';

/** MBG/NBD: a customer may stop right after the first purchase. Parameters r, alpha, a, b. Source: Batislam, Denizel and Filiztekin 2007. */
export const mbgNbd = betaGeometric(1);
