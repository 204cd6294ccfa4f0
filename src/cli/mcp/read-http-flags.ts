import { join } from 'node:path';
import type { App } from '../../app/app.ts';
import { isLoopback } from '../../config/is-loopback.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext } from '../command.ts';
import type { Flags } from '../parse-flags.ts';
import { stopOnRequest } from '../stop-signals.ts';
import { sayHttpPlace } from './say-http-place.ts';

/** Clients write the address into their configuration: it stays the same from one start to the next. */
const DEFAULT_PORT = 7333;

/** How to serve over HTTP, from the flags; null over standard streams. The token is kept with the program's own state. */
export function readHttpFlags(
  { texts, lists, switches }: Flags,
  context: CommandContext,
): Outcome<Parameters<App['serve']>[0]> {
  const { host = '127.0.0.1', port = String(DEFAULT_PORT) } = texts;
  const allowedHosts = lists['allow-host'] ?? [];
  if (!switches.has('http')) {
    return texts.host === undefined && texts.port === undefined && allowedHosts.length === 0
      ? answer(null)
      : withoutHttp();
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return wrongPort(port);
  const address = addressOf(host);
  const wrong = [host, ...allowedHosts].find((name) => addressOf(name) === null);
  if (address === null || wrong !== undefined) return wrongName(wrong ?? host);
  const tokenFile = join(context.config.home, 'mcp-token');
  return answer({
    host,
    port: Number(port),
    allowedHosts,
    tokenFile,
    lang: context.lang,
    clock: context.clock,
    drawSecret: context.drawSecret,
    until: stopOnRequest(),
    onReady: (url) => sayHttpPlace({ url, tokenFile, exposed: !isLoopback(address) }, context),
  });
}

/** A bare name or address, as part of a web address; null for anything else. */
function addressOf(name: string): URL | null {
  const url = URL.parse(`http://${name.includes(':') ? `[${name}]` : name}`);
  return url !== null && url.href === `http://${url.hostname}/` ? url : null;
}

function withoutHttp() {
  return refuse('bad_argument', {
    fr: '--host, --port et --allow-host ne servent qu’avec --http. Ajoutez --http, ou retirez-les.',
    en: '--host, --port and --allow-host only go with --http. Add --http, or remove them.',
  });
}

function wrongPort(port: string) {
  return refuse('bad_argument', {
    fr: `--port attend un nombre de 0 à 65535 ; reçu : ${safeText(port)}.`,
    en: `--port expects a number from 0 to 65535; received: ${safeText(port)}.`,
  });
}

function wrongName(name: string) {
  return refuse('bad_argument', {
    fr: `--host et --allow-host attendent un nom ou une adresse, sans http:// ni port ; reçu : ${safeText(name)}.`,
    en: `--host and --allow-host expect a name or an address, without http:// or a port; received: ${safeText(name)}.`,
  });
}
