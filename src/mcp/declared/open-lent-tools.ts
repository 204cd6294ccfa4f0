import type { Bilingual } from '../../domain/bilingual.ts';
import type { DeclaredServer, ServerFinding } from '../../domain/declared-server.ts';
import type { LentTools, Quote } from '../../domain/lent-tools.ts';
import { chooseOffers } from './choose-offers.ts';
import { connectDeclared, type DeclaredConnection, WAITS, type Waits } from './connect-declared.ts';
import { maskArguments } from './mask-arguments.ts';
import type { OfferedTool } from './offer-tool.ts';
import { quoteResult } from './quote-result.ts';

export type OpenedLending = LentTools & {
  findings(): Promise<readonly ServerFinding[]>;
  close(): Promise<void>;
};

export type LendingOptions = {
  readonly send: typeof globalThis.fetch;
  readonly notice: (notice: Bilingual) => void;
  readonly waits?: Partial<Waits>;
};

type Lender = {
  readonly server: DeclaredServer;
  readonly offered: readonly OfferedTool[];
  readonly withheld: ServerFinding['withheld'];
  /** Null when it could not be reached. */
  readonly connection: DeclaredConnection | null;
};

/**
 * The tools that declared servers lend, over one connection each, made when they are first asked for. A server that cannot be reached,
 * or falls silent, is said once and done without; what is offered is settled when it is listed and does not change.
 */
export function openLentTools(
  servers: readonly DeclaredServer[],
  { send, notice, waits = {} }: LendingOptions,
): OpenedLending {
  const times = { ...WAITS, ...waits };
  let lending: Promise<readonly Lender[]> | null = null;
  const closing = new AbortController();
  const opening = { send, notice, waits: times, unwanted: closing.signal };
  const lenders = () => {
    if (closing.signal.aborted) return Promise.resolve([]);
    lending ??= Promise.all(servers.map((server) => openLender(server, opening)));
    return lending;
  };
  return {
    findings: async () =>
      (await lenders()).map(({ server, offered, withheld, connection }) => ({
        server,
        reached: connection !== null,
        offered: offered.map(({ name }) => name),
        withheld,
      })),
    cards: async (signal) => {
      const found = await untilAborted(lenders(), signal);
      return (found ?? []).flatMap(({ offered }) => offered.map(({ card }) => card));
    },
    async quote(name, args, signal) {
      for (const { offered, connection, server } of (await untilAborted(lenders(), signal)) ?? []) {
        const tool = offered.find(({ card }) => card.name === name);
        if (tool === undefined || connection === null) continue;
        try {
          return quoteResult(await connection.call(tool.name, maskArguments(args), signal));
        } catch {
          if (!signal.aborted) notice(unanswered(server.name, tool.name));
          return SILENT;
        }
      }
      return SILENT;
    },
    async close() {
      closing.abort();
      await Promise.all(((await lending) ?? []).map(({ connection }) => connection?.close()));
    },
  };
}

/** What is waited for, or null as soon as somebody stops waiting. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const stop = () => resolve(null);
  signal.addEventListener('abort', stop);
  try {
    return signal.aborted ? null : await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function openLender(
  server: DeclaredServer,
  { send, notice, waits, unwanted }: Omit<LendingOptions, 'waits'> & { waits: Waits; unwanted: AbortSignal },
): Promise<Lender> {
  let connection: DeclaredConnection | null = null;
  try {
    connection = await connectDeclared(server.reach, { send, waits, unwanted });
    return { server, ...chooseOffers(await connection.tools(), server), connection };
  } catch {
    await connection?.close();
    if (!unwanted.aborted) notice(unreached(server.name));
    return { server, offered: [], withheld: [], connection: null };
  }
}

const SILENT: Quote = { ok: false, text: '' };

function unreached(name: string): Bilingual {
  return {
    fr: `Le serveur MCP « ${name} » ne répond pas : la suite se fait sans lui. Pour voir ce qui ne va pas : fidelio doctor.`,
    en: `The MCP server “${name}” does not answer: the work goes on without it. To see what is wrong: fidelio doctor.`,
  };
}

function unanswered(name: string, tool: string): Bilingual {
  return {
    fr: `Le serveur MCP « ${name} » n’a pas répondu à ${tool}, ou trop longuement : la suite se fait sans cette réponse.`,
    en: `The MCP server “${name}” did not answer ${tool}, or at too great a length: the work goes on without that answer.`,
  };
}
