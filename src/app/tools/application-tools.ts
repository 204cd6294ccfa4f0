import type { Lang } from '../../domain/bilingual.ts';
import type { ApplicationTool } from '../../mcp/application-tool.ts';
import type { Voices } from '../../orchestrator/hearing/hear-message.ts';
import type { ServedData } from '../served-data.ts';
import { datasetsTool } from './datasets.ts';
import { diagnoseTool } from './diagnose.ts';
import { type ImportParts, importTool } from './import.ts';
import { type StrategyParts, strategyTool } from './strategy.ts';

export type ApplicationParts = Omit<StrategyParts, 'served' | 'home'> & {
  served: ServedData;
  voices: Voices;
  today: string;
  lang: Lang;
  imports: ImportParts;
};

/** The tools built from the doors, in the order they are listed after the metrics. */
export function applicationTools({ imports, lang, ...others }: ApplicationParts): ApplicationTool[] {
  const parts = { ...others, home: lang };
  return [datasetsTool(parts.served), importTool(imports, lang), diagnoseTool(parts), strategyTool(parts)];
}
