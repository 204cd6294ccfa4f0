import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ApplicationTool } from '../../../src/mcp/application-tool.ts';
import { ROOT } from '../repository.ts';

const FOLDER = join(ROOT, 'src/app/tools');

const Definition = z.custom<ApplicationTool>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['name', 'title', 'input', 'output', 'run'].every((key) => key in value),
);

/**
 * The tools of the application by name, as their files define them: each is made by a function called `…Tool`, given no data and no
 * session here, since only what it says of itself is read and nothing is run.
 */
export async function listApplicationTools(): Promise<ApplicationTool[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => Object.entries({ ...(await import(join(FOLDER, file))) })),
  );
  const made = modules
    .flat()
    .flatMap(([name, make]) =>
      typeof make === 'function' && /[a-z]Tool$/.test(name) ? [Definition.parse(Reflect.apply(make, null, [{}]))] : [],
    );
  return made.sort((a, b) => (a.name < b.name ? -1 : 1));
}
