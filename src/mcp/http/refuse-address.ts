import type { Bilingual } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';

const NOT_OURS: Bilingual = {
  fr: 'n’est pas une adresse de cette machine. Prenez 127.0.0.1, ou une adresse de ses cartes réseau',
  en: 'is not an address of this machine. Take 127.0.0.1, or an address of its network cards',
};

const REASONS: Record<string, Bilingual> = {
  EADDRINUSE: {
    fr: 'est déjà pris par un autre programme. Donnez un autre port avec --port, ou 0 pour un port libre',
    en: 'is already taken by another program. Give another port with --port, or 0 for any that is free',
  },
  EACCES: {
    fr: 'est réservé au système. Donnez un port au-dessus de 1023 avec --port',
    en: 'is reserved to the system. Give a port above 1023 with --port',
  },
  EADDRNOTAVAIL: NOT_OURS,
  ENOTFOUND: NOT_OURS,
  EAI_AGAIN: NOT_OURS,
};

/** Why the server cannot listen at an address, from the system's error; throws an error that says something else. */
export function refuseAddress(host: string, port: number, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason === undefined) throw error;
  return refuse('bad_argument', {
    fr: `L’adresse ${host}, port ${port}, ${reason.fr}.`,
    en: `The address ${host}, port ${port}, ${reason.en}.`,
  });
}
