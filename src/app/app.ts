import type { ClickHouseSettings } from '../config/config.ts';
import type { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Facts } from '../domain/facts.ts';
import type { ModelRun } from '../domain/model.ts';
import type { ModelUsage } from '../domain/model-usage.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { DataOrigin, StrategyRequest } from '../domain/strategy/request.ts';
import type { Strategy } from '../domain/strategy/strategy.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import type { Turn } from '../domain/turn.ts';
import type { HttpOrder } from '../mcp/http/serve-http.ts';
import type { InProcessClient } from '../mcp/in-process-connection.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import type { ModelOptions } from './model-options.ts';
import type { Outside } from './outside.ts';
import type { ServeOrder } from './serve-app.ts';

/** Which data the app works on: a seeded shop, the user's files, a workspace, a ClickHouse server, or none. */
export type DataRequest =
  | { kind: 'none' }
  | { kind: 'demo'; shop: ShopRequest }
  | { kind: 'files'; paths: readonly string[]; options: LoadOptions }
  | { kind: 'workspace'; folder: string; options: LoadOptions }
  | { kind: 'clickhouse'; settings: ClickHouseSettings; options: LoadOptions };

export type StrategyOrder = Omit<StrategyRequest, 'dataset'> & { dataset?: string | null };

/** A message of the user's; `state` is what the turn before handed back, `lang` the language to answer in, null for the message's own. */
export type AskOrder = { message: string; state: string | null; lang: Lang | null; facts?: Facts };

/** How a run is made, and what it is traced under. */
export type AppRun = Partial<ModelRun> & {
  /** The id of the conversation that the run is part of; absent or null for a run of its own. */
  readonly session?: string | null;
  /** Told the id of the run's trace, when it is traced. */
  readonly onTrace?: (trace: string) => void;
};

export type App = {
  /** The metric tools, through a real MCP client. */
  caller: Pick<InProcessClient, 'call'>;
  /** The id of the loaded data set; null when there is none. */
  dataset: string | null;
  /** What was loaded and how it was read; null without data. */
  loaded: LoadedData | null;
  data: DataOrigin;
  /** About the loaded data, unless the request names another data set, or none. Throws when given up while it calculates, which ends. */
  strategy(request: StrategyOrder, run?: AppRun): Promise<Strategy>;
  /** One turn of the conversation about the loaded data, if there is any. Throws when given up while it calculates, which ends. */
  ask(order: AskOrder, run?: AppRun): Promise<Turn>;
  /** Files with the trace of a run what its user thought of it, from −1 to 1; no words go with it. */
  rate(trace: string, value: number): void;
  /** What the session has asked of its model; null without one. */
  usage(): ModelUsage | null;
  /** Writes the rejected rows of the loaded file, with their line and reason; refuses without a file. */
  saveRejects(path: string): Promise<Outcome<null>>;
  /**
   * Serves the metric tools and the application's own: to one client over standard input and output until it leaves, or over HTTP
   * to many until told to stop; refuses when it cannot listen.
   */
  serve(http: HttpOrder | null, order: ServeOrder): Promise<Outcome<null>>;
  close(): Promise<void>;
};

export type AppOptions = {
  lang: Lang;
  today: string;
  data: DataRequest;
  /** Absent, no model but the embedded one. */
  model?: ModelOptions;
  /** What a model and a receiver of traces need of the world; absent, there is neither. */
  outside?: Outside;
  /** Absent, nothing is traced. */
  tracing?: TracingSettings | null;
  /** Told of what goes wrong beside the work, such as traces that do not arrive. */
  onNotice?: (notice: Bilingual) => void;
  onProgress?: (share: number) => void;
  /** Gives up the opening: what reads the data ends, nothing of it is kept, and the opening throws. */
  signal?: AbortSignal;
};
