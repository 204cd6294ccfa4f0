import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { ToolRefusal, ToolResult, ToolSuccess } from '../domain/tool-result.ts';
import { describeInput } from '../knowledge/describe-input.ts';
import { measuredInData } from '../knowledge/measured-in-data.ts';
import { formatShare } from '../language/format-number.ts';
import { loadCatalog } from '../tools/catalog.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import type { App } from './app.ts';

type Given = Readonly<Record<string, unknown>>;

/** Who asks for a metric: the data it is about, the language of a message, and how a call is typed there. */
export type MetricCall = {
  readonly lang: Lang;
  readonly signal?: AbortSignal;
  typed(tool: string, example: Given): string;
};

/**
 * A metric by name: from the numbers given, else from the data, through the tool that measures it there. A number that is
 * missing is named in words, with an example to type.
 */
export async function callMetric(
  { caller, dataset }: Pick<App, 'caller' | 'dataset'>,
  name: string,
  given: Given,
  { lang, signal, typed }: MetricCall,
): Promise<ToolResult> {
  const tool = (await loadCatalog()).find((each) => each.name === name);
  if (tool === undefined) return caller.call(name, { ...given }, signal);
  const elsewhere = measuredInData[name];
  if (elsewhere !== undefined && dataset !== null && Object.keys(given).length === 0) {
    const measured = await caller.call(elsewhere.tool, { dataset }, signal);
    const named = measured.ok ? nameFigure(tool, elsewhere.path, measured) : measured;
    if (named !== null) return named;
  }
  const isAboutData = dataset !== null && given.dataset === undefined && fillable(tool).length > 0;
  const result = await caller.call(name, isAboutData ? { ...given, dataset } : { ...given }, signal);
  if (result.ok || result.code !== 'missing_input') return result;
  return askInWords(result, typed(name, tool.example.input), lang);
}

/** The answer of the tool that measured it, beginning with the figure that was asked for; null when it has none. */
function nameFigure({ title }: ToolDefinition, path: readonly string[], result: ToolSuccess): ToolSuccess | null {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    result.value,
  );
  if (typeof found !== 'number') return null;
  return {
    ...result,
    reading: {
      fr: `${title.fr}\u00a0: ${formatShare(found, 'fr')}. ${result.reading.fr}`,
      en: `${title.en}: ${formatShare(found, 'en')}. ${result.reading.en}`,
    },
  };
}

function askInWords(refusal: ToolRefusal, example: string, lang: Lang): ToolRefusal {
  const list = (each: Lang) => refusal.needs.map((name) => inWords(name, each)).join(', ');
  const messages: Bilingual = {
    fr: `Il manque\u00a0: ${list('fr')}. Donnez ces nombres, par exemple\u00a0: ${example}`,
    en: `Missing: ${list('en')}. Give these numbers, for example: ${example}`,
  };
  return { ...refusal, messages, message: messages[lang] };
}

function inWords(name: string, lang: Lang): string {
  const words = describeInput(name).name[lang];
  return words === name ? name : `${words} (${name})`;
}
