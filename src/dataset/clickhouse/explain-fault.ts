import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { quoteFound } from '../input/quote-found.ts';
import { readFaultCode } from './fault-code.ts';

/** Where a query was sent: the address without credentials, the user, the table asked. */
export type FaultPlace = { url: string; username: string; table: string };

const Fault = z.object({ message: z.string() });

const CODES = {
  unauthorised: ['192', '193', '194', '516'],
  forbidden: ['497', '291'],
  missing: ['16', '47', '60', '81'],
  tooLong: ['159', '160'],
  outOfMemory: ['241'],
  shardDown: ['210', '209', '279', '519'],
  tooLarge: ['69', '407'],
} as const;

/** What a failed query means and what to do, from the fault the client threw. The password is in none of it. */
export function explainFault(fault: unknown, { url, username, table }: FaultPlace): Refusal {
  const read = Fault.safeParse(fault);
  const code = readFaultCode(fault);
  const said = quoteFound(read.success ? read.data.message : String(fault), 200);
  const is = (name: keyof typeof CODES) => CODES[name].some((known) => known === code);
  if (is('unauthorised')) {
    return failed({
      fr: `ClickHouse (${url}) refuse l’utilisateur « ${username} ». Vérifiez le nom et le mot de passe dans FIDELIO_CLICKHOUSE_URL.`,
      en: `ClickHouse (${url}) rejects the user “${username}”. Check the name and the password in FIDELIO_CLICKHOUSE_URL.`,
    });
  }
  if (is('forbidden')) {
    return failed({
      fr: `ClickHouse (${url}) : « ${username} » n’a pas le droit de lire ${table}. Donnez-le-lui : GRANT SELECT ON ${table} TO ${username}. Réponse : « ${said} ».`,
      en: `ClickHouse (${url}): “${username}” may not read ${table}. Grant it: GRANT SELECT ON ${table} TO ${username}. Answer: “${said}”.`,
    });
  }
  if (is('missing')) {
    return refuse('not_in_data', {
      fr: `ClickHouse (${url}) ne trouve pas ce qui est demandé sur ${table} : « ${said} ». Corrigez « clickhouse » dans fidelio.config.json.`,
      en: `ClickHouse (${url}) does not find what is asked of ${table}: “${said}”. Correct “clickhouse” in fidelio.config.json.`,
    });
  }
  if (is('tooLong')) {
    return failed({
      fr: `ClickHouse (${url}) n’a pas fini dans le temps permis. Augmentez « timeoutSeconds » dans fidelio.config.json, ou ajoutez des serveurs. Réponse : « ${said} ».`,
      en: `ClickHouse (${url}) did not finish in the time allowed. Raise “timeoutSeconds” in fidelio.config.json, or add servers. Answer: “${said}”.`,
    });
  }
  if (is('outOfMemory')) {
    return failed({
      fr: `ClickHouse (${url}) a manqué de mémoire. Augmentez max_memory_usage pour « ${username} », ou répartissez la table sur plus de serveurs. Réponse : « ${said} ».`,
      en: `ClickHouse (${url}) ran out of memory. Raise max_memory_usage for “${username}”, or spread the table over more servers. Answer: “${said}”.`,
    });
  }
  if (is('shardDown')) {
    return failed({
      fr: `ClickHouse (${url}) ne joint pas tous ses serveurs : rien n’est calculé sur une partie des commandes. Rétablissez-les, puis recommencez. Réponse : « ${said} ».`,
      en: `ClickHouse (${url}) cannot reach all of its servers: nothing is computed on part of the orders. Bring them back, then try again. Answer: “${said}”.`,
    });
  }
  if (is('tooLarge')) {
    return refuse('out_of_domain', {
      fr: `ClickHouse (${url}) : un nombre de ${table} dépasse ce qui se compte exactement. Réponse : « ${said} ».`,
      en: `ClickHouse (${url}): a number of ${table} exceeds what can be counted exactly. Answer: “${said}”.`,
    });
  }
  if (/^\d+$/.test(code)) {
    return failed({
      fr: `ClickHouse (${url}) a refusé une question sur ${table} : « ${said} ».`,
      en: `ClickHouse (${url}) refused a question about ${table}: “${said}”.`,
    });
  }
  return failed({
    fr: `Aucun serveur ClickHouse ne répond comme attendu à ${url} : « ${said} ». Vérifiez l’adresse et le port HTTP (8123, ou 8443 en HTTPS) de FIDELIO_CLICKHOUSE_URL, et que le serveur tourne.`,
    en: `No ClickHouse server answers as expected at ${url}: “${said}”. Check the address and the HTTP port (8123, or 8443 with HTTPS) in FIDELIO_CLICKHOUSE_URL, and that the server runs.`,
  });
}

function failed(message: Bilingual): Refusal {
  return refuse('tool_failed', message);
}
