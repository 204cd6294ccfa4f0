import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from '@anthropic-ai/mcpb/cli';
import { z } from 'zod';
import { type BundleTarget, bundleName, mcpbManifest, runtimeName } from './mcpb-manifest.ts';
import { productionPackages } from './production-packages.ts';

const ROOT = join(import.meta.dirname, '..');
const Package = z.object({ version: z.string(), files: z.array(z.string()) });
/** Types and maps are for people who read the code, as are the sources that some packages bring beside what runs. */
const UNUSED = /\.(d\.[cm]?ts|[cm]?ts|tsx|map|flow)$/;

/**
 * `npm run mcpb`: the bundle for Claude Desktop, for this platform and processor, with the Node that runs this script: what
 * npm would publish, and the packages it needs.
 * Prints where it is.
 */
async function buildMcpb(folder: string): Promise<string> {
  const { version, files } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const own = [...files, 'package.json', 'LICENSE'];
  const target: BundleTarget = { version, platform: process.platform, arch: process.arch };
  const stage = mkdtempSync(join(tmpdir(), 'fidelio-mcpb-'));
  try {
    for (const path of [...own, ...productionPackages(ROOT)]) copy(join(ROOT, path), join(stage, path));
    copyRuntime(join(stage, runtimeName(target.platform)));
    writeFileSync(join(stage, 'manifest.json'), `${JSON.stringify(mcpbManifest(target), null, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    const bundle = join(folder, bundleName(target));
    if (!(await packExtension({ extensionPath: stage, outputPath: bundle, silent: true }))) {
      throw new Error('The bundle was refused: npx mcpb validate says why.');
    }
    return bundle;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** A package without the packages inside it, which are in the list themselves. */
function copy(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`Missing: ${from}. Run npm ci and try again.`);
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) => !UNUSED.test(path) && path !== join(from, 'node_modules'),
  });
}

/** Node as one file; an installation in several, such as some packagers make, does not start elsewhere and is refused. */
function copyRuntime(to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(process.execPath, to, { dereference: true });
  const found = execFileSync(to, ['--version'], { encoding: 'utf8' }).trim();
  const licence = join(dirname(process.execPath), '..', 'LICENSE');
  if (existsSync(licence)) cpSync(licence, join(dirname(to), 'LICENSE'));
  if (found !== process.version) throw new Error(`The copied Node says ${found}, not ${process.version}.`);
}

const { values } = parseArgs({ options: { out: { type: 'string', default: '.' } } });
const bundle = await buildMcpb(resolve(values.out));
process.stdout.write(`${bundle} (${Math.round(statSync(bundle).size / 1e6)} MB)\n`);
