import { z } from 'zod';
import { ClickHouseMapping } from '../domain/clickhouse-mapping.ts';
import { ModelName } from '../domain/model-name.ts';

/** The file of settings, in the folder where the program is started. */
export const CONFIG_FILE = 'fidelio.config.json';

const LONGEST_WAIT_SECONDS = 3_600;
const seconds = z.number().positive().max(LONGEST_WAIT_SECONDS);

/** A million tokens cost no more than this in any currency; a greater number is a slip. */
const MOST_PRICE = 1_000_000_000;
const price = z.number().min(0).max(MOST_PRICE);

const ModelSection = z.strictObject({
  name: ModelName.optional(),
  baseUrl: z.string().optional(),
  /** Allows http:// to another machine than this one. */
  allowHttp: z.boolean().optional(),
  apiVersion: z.string().optional(),
  prices: z
    .strictObject({ input: price, output: price, currency: z.string().regex(/^[A-Z]{3}$/, 'EUR, USD…') })
    .optional(),
  budget: z
    .strictObject({
      requests: z.number().int().min(1).optional(),
      tokens: z.number().int().min(1).optional(),
      money: z.number().positive().optional(),
    })
    .optional(),
  timeouts: z
    .strictObject({ firstToken: seconds.optional(), idle: seconds.optional(), total: seconds.optional() })
    .optional(),
  json: z.boolean().optional(),
  tools: z.boolean().optional(),
});

const TracingSection = z.strictObject({
  content: z.boolean().optional(),
  environment: z
    .string()
    .regex(/^(?!langfuse)[a-z0-9_-]{1,40}$/, 'a-z, 0-9, -, _; not langfuse…')
    .optional(),
  /** Allows http:// to another machine than this one. */
  allowHttp: z.boolean().optional(),
});

/** A century: whoever wants longer keeps everything. */
const MOST_DAYS = 36_500;

const SessionsSection = z.strictObject({ keepDays: z.number().int().min(1).max(MOST_DAYS).optional() });

/** Starts the names of its tools, which models take in letters, digits, `-` and `_` only. */
const SERVER_NAME = /^[a-z][a-z0-9-]{0,23}$/;
const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'SHOP_TOKEN…');

const ServerSection = z.strictObject({
  command: z.string().min(1).max(1_000).optional(),
  args: z.array(z.string().max(4_000)).max(64).optional(),
  /** Names of variables that the program is given; their values are never in the file. */
  env: z.array(variable).max(32).optional(),
  url: z.string().optional(),
  /** The name of the variable that holds the token. */
  tokenVariable: variable.optional(),
  /** Allows http:// to another machine than this one. */
  allowHttp: z.boolean().optional(),
  allow: z.array(z.string().min(1).max(128)).max(64).optional(),
});
export type ServerSection = z.infer<typeof ServerSection>;

/** What the file may hold. Keys and passwords are not among it: they come from the environment only. */
export const SettingsFile = z.strictObject({
  model: ModelSection.optional(),
  tracing: TracingSection.optional(),
  clickhouse: ClickHouseMapping.optional(),
  sessions: SessionsSection.optional(),
  mcpServers: z.record(z.string().regex(SERVER_NAME, 'shop, crm…'), ServerSection).optional(),
});
export type SettingsFile = z.infer<typeof SettingsFile>;
