import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plugin, rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');
/** What every answer loads is joined with our own modules; what only some need, or what is no JavaScript, stays a package of its own. */
const JOINED = /^(zod|@modelcontextprotocol)(\/|$)/;
const PACKAGE = /^[a-z@]/;
/** Folders whose files are found by reading them, so that each stays one file of its name. */
const LISTED = ['cli/commands/*.ts', 'tools/metrics/*.ts', 'dataset/{reductions,table-reductions}/*.ts'];
const STARTED = ['cli/main.ts', 'mcp/heavy-thread.ts'];

/** A module that looks for files beside itself finds them, in whichever file it ends: its own place is written relative to that one. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: {
    filter: { id: /[\\/]src[\\/]/, code: /import\.meta\.url/ },
    handler: (code, id) => {
      const place = relative(SOURCES, id)
        .replaceAll('\\', '/')
        .replace(/\.tsx?$/, '.js');
      return { code: code.replaceAll('import.meta.url', `PLACE_OF(${JSON.stringify(place)})`) };
    },
  },
  renderChunk: (code, { fileName }) =>
    code.replaceAll(/PLACE_OF\(("[^"]+")\)/g, (_, place) => {
      const from = posix.relative(posix.dirname(fileName), JSON.parse(place));
      return `new URL(${JSON.stringify(from)}, import.meta.url).href`;
    }),
};

/**
 * `npm run build`: src/ as JavaScript in dist/. Node takes longer to find two thousand small files than to run what a question needs of
 * them, so modules that are always loaded together become one file. What is found by its place keeps it.
 */
async function buildProgram(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  const entries = [...STARTED, ...globSync(LISTED, { cwd: SOURCES })].sort();
  const program = await rolldown({
    input: Object.fromEntries(entries.map((file) => [file.replace(/\.tsx?$/, ''), join(SOURCES, file)])),
    platform: 'node',
    external: (id) => id.startsWith('node:') || (PACKAGE.test(id) && !JOINED.test(id)),
    plugins: [keepPlaces],
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await program.write({
    dir: fresh,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  writeLicences(join(fresh, 'licences'), modules);
  replaceFolder(folder, fresh);
}

/** What was built before stays whole until what replaces it is: a program may be running from it. */
function replaceFolder(folder: string, fresh: string): void {
  const old = `${fresh}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** What others wrote is given on with their licence. */
function writeLicences(folder: string, modules: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of packagesOf(modules)) {
    const licence = join(ROOT, 'node_modules', name, 'LICENSE');
    if (!existsSync(licence))
      throw new Error(`${name} is built into the program, and its licence is not there: ${licence}.`);
    writeFileSync(join(folder, `${name.replace('/', '-')}.txt`), readFileSync(licence));
  }
}

/** The packages that files belong to, by name. */
function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
await buildProgram(values.out);
