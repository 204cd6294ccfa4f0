/** What a bundle is made for: Node's names of a platform and a processor. */
export type BundleTarget = { readonly version: string; readonly platform: NodeJS.Platform; readonly arch: string };

/** The schema of the bundle format that the manifest follows. */
const MANIFEST_VERSION = '0.3';

/** The Node that travels in the bundle. */
export function runtimeName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'runtime/node.exe' : 'runtime/node';
}

export function bundleName({ version, platform, arch }: BundleTarget): string {
  return `fidelio-${version}-${platform}-${arch}.mcpb`;
}

/**
 * The manifest of a bundle. Claude Desktop has a Node of its own, but on macOS it refuses native modules that its maker
 * has not signed, DuckDB among them, and it may start an older Node of the system: so the bundle brings its own, and is
 * a program (`binary`) to the client. It holds one platform and one processor; the format can tell platforms apart, not
 * processors.
 */
export function mcpbManifest({ version, platform, arch }: BundleTarget) {
  const runtime = runtimeName(platform);
  const inBundle = (path: string) => `${filledIn('__dirname')}/${path}`;
  const launch = [inBundle('bin/fidelio.js'), 'mcp', '--tools', 'core'];
  const chosen = Object.entries({ lang: 'language', workspace: 'workspace', 'import-from': 'exports' });
  const flags = chosen.flatMap(([flag, setting]) => [`--${flag}`, filledIn(`user_config.${setting}`)]);
  return {
    manifest_version: MANIFEST_VERSION,
    name: 'fidelio',
    display_name: 'Fidelio',
    version,
    description: `Customer retention from your own orders: diagnosis, strategy, every figure traceable (${platform}-${arch}).`,
    long_description: [
      'Reads an export of your shop and says who leaves, when, what to do first, what each action could bring and how to test it. Everything is computed on this machine; the answers go to the client you connect.',
      'Lit un export de votre boutique et dit qui part, quand, que faire d’abord, ce que chaque action peut rapporter et comment la tester. Tout est calculé sur cette machine\u00a0; les réponses vont au client que vous connectez.',
    ].join('\n\n'),
    author: { name: 'Fidelio' },
    server: {
      type: 'binary',
      entry_point: runtime,
      mcp_config: { command: inBundle(runtime), args: [...launch, ...flags] },
    },
    tools_generated: true,
    prompts_generated: true,
    keywords: ['retention', 'churn', 'customers', 'fidélisation'],
    license: 'Apache-2.0',
    compatibility: { platforms: [platform] },
    user_config: {
      workspace: {
        type: 'directory',
        title: 'Workspace – Espace de travail',
        description:
          'Folder where imported data is kept, yours alone; an empty one to begin with. – Dossier où restent les données importées, à vous seul\u00a0; vide pour commencer.',
        required: true,
      },
      exports: {
        type: 'directory',
        title: 'Exports to import – Exports à importer',
        description:
          'Folder whose files you may have imported: the exports of your shop. Nothing else on this machine is read. – Dossier dont vous pourrez faire importer les fichiers : les exports de votre boutique. Rien d’autre n’est lu sur cette machine.',
        required: true,
      },
      language: {
        type: 'string',
        title: 'Language – Langue',
        description: 'en: English. fr\u00a0: français.',
        default: 'en',
        required: true,
      },
    },
  };
}

/** What the client puts in when it starts the server. */
function filledIn(name: string): string {
  return `\${${name}}`;
}
