import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';

export type ClickHouseAddress = {
  /** Without credentials, so that it can be shown. */
  url: string;
  username: string;
  password: string;
  database: string | null;
};

/** Reads http(s)://user:password@host:port/database; refuses anything else, without ever repeating it: it may hold a password. */
export function parseClickHouseUrl(text: string): Outcome<ClickHouseAddress> {
  const url = URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') return refuseUrl();
  const database = decode(url.pathname.replace(/^\/|\/$/g, ''));
  const username = decode(url.username);
  const password = decode(url.password);
  if (database === null || username === null || password === null) return refuseUrl();
  if (url.search !== '' || url.hash !== '' || database.includes('/')) return refuseUrl();
  return answer({
    url: url.origin,
    username: username === '' ? 'default' : username,
    password,
    database: database === '' ? null : database,
  });
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function refuseUrl(): Refusal {
  return refuse('bad_argument', {
    fr: 'FIDELIO_CLICKHOUSE_URL n’est pas une adresse ClickHouse lisible. Forme attendue : https://utilisateur:motdepasse@hote:8443/base, sans paramètres, les signes spéciaux du mot de passe codés (%40 pour @).',
    en: 'FIDELIO_CLICKHOUSE_URL is not a readable ClickHouse address. Expected: https://user:password@host:8443/database, without parameters, special signs of the password encoded (%40 for @).',
  });
}
