import { type Refusal, refuse } from '../domain/outcome.ts';
import { DatasetArguments } from './dataset-arguments.ts';
import { quoteName, quoteNames } from './quote.ts';

/** The arguments in `args` that are not among `known`, as a refusal that names them and lists what the tool takes; null when there are none. */
export function unknownArgument(
  tool: string,
  args: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Refusal | null {
  const unknown = Object.keys(args).filter((name) => args[name] !== undefined && !known.includes(name));
  if (unknown.length === 0) return null;
  const takes = known.length > 0 ? quoteNames(known) : null;
  const fromData = unknown.filter((name) => Object.hasOwn(DatasetArguments.shape, name));
  if (fromData.length === unknown.length)
    return refuse('unknown_argument', {
      fr: `${quoteName(tool)} ne lit pas de jeu de données (${quoteNames(fromData)}) : ${takes ? `donnez-lui ${takes}` : 'il ne prend aucun argument'}.`,
      en: `${quoteName(tool)} reads no data set (${quoteNames(fromData)}): ${takes ? `give it ${takes}` : 'it takes no argument'}.`,
    });
  return refuse('unknown_argument', {
    fr: `${quoteName(tool)} ne connaît pas ${quoteNames(unknown)}. ${takes ? `Arguments possibles : ${takes}.` : 'Il ne prend aucun argument.'}`,
    en: `${quoteName(tool)} does not know ${quoteNames(unknown)}. ${takes ? `It takes ${takes}.` : 'It takes no argument.'}`,
  });
}
