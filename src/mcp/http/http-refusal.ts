import type { ServerResponse } from 'node:http';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { FAILED } from '../protocol-fault.ts';

/** Why a request is turned away before the protocol sees it. */
export type HttpRefusal =
  | { kind: 'host' | 'origin' | 'token' | 'path' | 'method' | 'type' | 'size' }
  | { kind: 'syntax' | 'depth' | 'batch' | 'stopping' | 'fault' }
  | { kind: 'rate' | 'busy'; retryAfterSeconds: number };

/** `code` is that of JSON-RPC where it has one for the case. */
type Answer = { status: number; code?: number; message: Bilingual };

const ANSWERS: Record<HttpRefusal['kind'], Answer> = {
  host: {
    status: 403,
    message: {
      fr: 'L’en-tête Host ne nomme pas ce serveur. Appelez-le par une adresse locale, ou par un nom donné à --allow-host.',
      en: 'The Host header does not name this server. Call it by a local address, or by a name given to --allow-host.',
    },
  },
  origin: {
    status: 403,
    message: {
      fr: 'Les pages web d’une autre origine ne peuvent pas appeler ce serveur. Donnez son nom à --allow-host si c’est voulu.',
      en: 'Web pages of another origin cannot call this server. Give its name to --allow-host if that is meant.',
    },
  },
  token: {
    status: 401,
    message: {
      fr: 'Jeton absent ou faux. Envoyez l’en-tête « Authorization: Bearer … » avec le contenu du fichier que le serveur a nommé à son lancement.',
      en: 'The token is missing or wrong. Send the header “Authorization: Bearer …” with the content of the file that the server named when it started.',
    },
  },
  path: {
    status: 404,
    message: {
      fr: 'Rien à cette adresse : le serveur répond sur /mcp.',
      en: 'Nothing here: the server answers at /mcp.',
    },
  },
  method: {
    status: 405,
    message: { fr: 'Seule la méthode POST est servie.', en: 'Only the method POST is served.' },
  },
  type: {
    status: 415,
    message: {
      fr: 'Le message doit être du JSON, sans compression : en-tête « Content-Type: application/json », et pas de Content-Encoding.',
      en: 'The message must be JSON, not compressed: header “Content-Type: application/json”, and no Content-Encoding.',
    },
  },
  size: {
    status: 413,
    message: {
      fr: 'Le message est trop long. Envoyez moins de lignes à la fois.',
      en: 'The message is too long. Send fewer rows at a time.',
    },
  },
  syntax: {
    status: 400,
    code: -32700,
    message: { fr: 'Le message n’est pas du JSON en UTF-8.', en: 'The message is not JSON in UTF-8.' },
  },
  depth: {
    status: 400,
    code: -32600,
    message: {
      fr: 'Le message emboîte trop de listes et d’objets. Aucun appel n’en demande autant : vérifiez ce que le client envoie.',
      en: 'The message nests too many lists and objects. No call needs as many: check what the client sends.',
    },
  },
  batch: {
    status: 413,
    message: {
      fr: 'Trop de messages à la fois. Envoyez-les en plusieurs requêtes.',
      en: 'Too many messages at once. Send them in several requests.',
    },
  },
  rate: {
    status: 429,
    message: {
      fr: 'Trop de requêtes. Réessayez après le délai de l’en-tête Retry-After.',
      en: 'Too many requests. Try again after the time in the Retry-After header.',
    },
  },
  busy: {
    status: 503,
    message: {
      fr: 'Trop d’appels sont en cours. Réessayez après le délai de l’en-tête Retry-After.',
      en: 'Too many calls are at work. Try again after the time in the Retry-After header.',
    },
  },
  fault: { status: 500, code: -32603, message: FAILED },
  stopping: { status: 503, message: { fr: 'Le serveur s’arrête.', en: 'The server is stopping.' } },
};

/** The status and JSON body of a refusal, in the form that protocol errors have; nothing of the request comes back in it. */
export function writeHttpRefusal(response: ServerResponse, refusal: HttpRefusal, lang: Lang): void {
  const { status, code = -32000, message } = ANSWERS[refusal.kind];
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code, message: message[lang] }, id: null });
  if ('retryAfterSeconds' in refusal) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
  if (refusal.kind === 'method') response.setHeader('Allow', 'POST');
  if (refusal.kind === 'token') response.setHeader('WWW-Authenticate', 'Bearer');
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
}
