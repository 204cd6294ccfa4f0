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

/** What the file may hold. Keys and passwords are not among it: they come from the environment only. */
export const SettingsFile = z.strictObject({
  model: ModelSection.optional(),
  tracing: TracingSection.optional(),
  clickhouse: ClickHouseMapping.optional(),
  sessions: SessionsSection.optional(),
});
export type SettingsFile = z.infer<typeof SettingsFile>;
