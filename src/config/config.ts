import type { Lang } from '../domain/bilingual.ts';
import type { ClickHouseMapping } from '../domain/clickhouse-mapping.ts';
import type { DeclaredServers } from '../domain/declared-server.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import type { UserFolders } from '../domain/user-folders.ts';

/** A server that keeps the orders, and where it keeps them. The address holds a password: it is shown nowhere. */
export type ClickHouseSettings = { readonly url: string; readonly mapping: ClickHouseMapping };

/** Something the program may open a connection to; `host` carries the port when it is not the usual one. */
export type OutboundHost = { readonly host: string; readonly use: 'model' | 'tracing' | 'clickhouse' | 'mcp' };

/** What the environment and the file of settings say; the only place that reads them. */
export type Config = {
  /** The locale's language when it is one of ours, else French. */
  readonly lang: Lang;
  /** The current moment in UTC, ISO 8601, and its day, YYYY-MM-DD: the one clock, read once. */
  readonly now: string;
  readonly today: string;
  /** IANA name of the machine's zone: offered when a zone is asked for, never assumed. */
  readonly timeZone: string;
  /** The folder of the program's own state, such as its sessions. */
  readonly home: string;
  /** Where the programs that we may configure keep their settings. */
  readonly userFolders: UserFolders;
  /** After how many days without a word a session is removed; null keeps them all. */
  readonly keepSessionsDays: number | null;
  /** Whether there is a file of settings, and what is wrong with it. */
  readonly file: Outcome<{ readonly present: boolean }>;
  /** Null without FIDELIO_CLICKHOUSE_URL; a refusal when what it needs is missing or wrong. */
  readonly clickhouse: Outcome<ClickHouseSettings> | null;
  /** Null without FIDELIO_MODEL; a refusal when what it needs is missing or wrong. */
  readonly model: Outcome<ModelSettings> | null;
  /** The same for a model that is named otherwise: by a flag, or, with null, by the file of settings alone. */
  readonly modelNamed: (name: string | null) => Outcome<ModelSettings>;
  /** The name in the file of settings, which by itself puts no model to use. */
  readonly suggestedModel: string | null;
  /** Null without any of the LANGFUSE_ variables; a refusal when one of the three is missing or wrong. */
  readonly tracing: Outcome<TracingSettings> | null;
  /** Null when no further MCP server is declared; a refusal when one in use lacks what it needs. */
  readonly servers: Outcome<DeclaredServers> | null;
  /** Every host that may be contacted with these settings; none when nothing is configured. */
  readonly hosts: readonly OutboundHost[];
};
