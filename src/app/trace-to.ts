import { openTracing } from '../tracing/open-tracing.ts';
import { silent } from '../tracing/silent.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { VERSION } from '../version.ts';
import type { AppOptions } from './app.ts';
import { NO_MODEL } from './model-options.ts';

/** The receiver of traces that the settings name; silent without them. */
export async function traceTo({ tracing = null, model = NO_MODEL, outside, onNotice }: AppOptions): Promise<Tracing> {
  if (tracing === null || outside === undefined) return silent;
  const [{ openCatalog }, { promptIds }, { ModelFault }] = await Promise.all([
    import('../tools/catalog.ts'),
    import('../llm/prompts/prompt-ids.ts'),
    import('../llm/policy/model-fault.ts'),
  ]);
  const { names: tools } = await openCatalog();
  const models = model.settings === null ? [] : [model.settings.name];
  return openTracing(tracing, {
    version: VERSION,
    now: outside.clock.now,
    random: outside.random,
    post: outside.fetch,
    names: () => ({ models, tools, prompts: promptIds, faults: ModelFault.options }),
    notice: onNotice ?? (() => {}),
  });
}
