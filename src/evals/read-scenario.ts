import { z } from 'zod';
import { Lang } from '../domain/bilingual.ts';
import { shorten } from '../language/shorten.ts';
import { expectedSchema } from './expected.ts';
import { type Scenario, ScriptedReply, type UnscoredField } from './scenario.ts';
import { readScenarioData } from './scenario-data.ts';

/** What every scenario has. */
const Playable = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  turns: z.array(z.string()).min(1),
});

export type ScenarioReader = (
  given: unknown,
  place: { folder: string; suite: string | null },
) => Scenario | { missing: 'id' | 'turns' };

/** Fields that the contract names and no judge reads. */
const UNJUDGED = ['verdict'] as const;

/** Reads scenarios for a program that has these tools. A field that cannot be scored is left out and listed; a field unknown to the contract is ignored. */
export function scenarioReader(tools: ReadonlySet<string>): ScenarioReader {
  const schema = expectedSchema(tools);
  return (given, { folder, suite }) => {
    const playable = Playable.safeParse(given);
    if (!playable.success) {
      return {
        missing: playable.error.issues.some(({ path }) => path[0] === 'turns' && hasId(given)) ? 'turns' : 'id',
      };
    }
    const { id, turns } = playable.data;
    const fields = withoutNulls(given);
    const unscored: UnscoredField[] = [];
    const list = (field: string, name: string) => void unscored.push({ id, field, name: shorten(name) });

    const first = schema.safeParse(fields);
    for (const issue of first.error?.issues ?? []) list(String(issue.path[0]), nameOf(issue, fields));
    const wrong = new Set(unscored.map(({ field }) => field));
    const expected = schema.parse(Object.fromEntries(Object.entries(fields).filter(([field]) => !wrong.has(field))));
    for (const field of UNJUDGED) if (fields[field] !== undefined) list(field, write(fields[field]));

    const data = readScenarioData(fields.data, folder);
    if (data === undefined) list('data', write(fields.data));
    const user = z.array(ScriptedReply).safeParse(fields.user ?? []);
    if (!user.success) list('user', write(fields.user));
    return {
      id,
      turns,
      lang: Lang.safeParse(fields.lang).data ?? null,
      suite,
      data,
      user: user.data ?? [],
      ambiguous: fields.ambiguous === true,
      expected,
      unscored,
    };
  };
}

function hasId(given: unknown): boolean {
  return Playable.pick({ id: true }).safeParse(given).success;
}

/** A field that is null says nothing, except the question: null is then "none". */
function withoutNulls(given: unknown): Record<string, unknown> {
  const fields = z.record(z.string(), z.unknown()).parse(given);
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== null || field === 'question'));
}

/** The name at fault: the one that a check of ours says, else what stands at the place of the fault. */
function nameOf(issue: z.core.$ZodIssue, fields: unknown): string {
  if (issue.code === 'custom' && issue.message !== 'Invalid input') return issue.message;
  const found = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    fields,
  );
  return write(found);
}

function write(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
