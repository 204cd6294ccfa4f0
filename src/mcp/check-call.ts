import type { MeasureQuery } from '../domain/measure-source.ts';
import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import { DatasetArguments } from './dataset-arguments.ts';
import { quoteNames } from './quote.ts';
import { readGiven } from './read-given.ts';
import { unknownArgument } from './unknown-argument.ts';

/** A call taken apart: the tool's own arguments, checked, and what to ask of the data (null: nothing). */
export type CheckedCall = { given: Record<string, unknown>; query: MeasureQuery | null };

type Args = Readonly<Record<string, unknown>>;

/** Refuses unknown, malformed and out-of-range arguments; says nothing yet about missing ones. */
export function checkCall(tool: ToolDefinition, args: Args): Outcome<CheckedCall> {
  const aboutData = fillable(tool).length > 0 ? Object.keys(DatasetArguments.shape) : [];
  const unknown = unknownArgument(tool.name, args, [...Object.keys(tool.input.shape), ...aboutData]);
  if (unknown !== null) return unknown;
  const given = readGiven(tool.input.shape, args);
  if (!given.ok) return given;
  const query = aboutData.some((name) => args[name] !== undefined) ? readQuery(args) : answer(null);
  return query.ok ? answer({ given: given.value, query: query.value }) : query;
}

function readQuery(args: Args): Outcome<MeasureQuery> {
  const about = readGiven(DatasetArguments.shape, args);
  if (!about.ok) return about;
  const query = DatasetArguments.safeParse(about.value);
  if (query.success) return answer(query.data);
  const names = quoteNames(Object.keys(about.value));
  return refuse(
    'missing_input',
    {
      fr: `${names} ne vaut que pour un jeu de données : nommez-le dans \`dataset\`.`,
      en: `${names} only makes sense for a data set: name it in \`dataset\`.`,
    },
    ['dataset'],
  );
}
