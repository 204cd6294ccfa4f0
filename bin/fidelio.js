#!/usr/bin/env node
import * as nodeModule from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `Fidelio a besoin de Node 22.19 ou plus récent (trouvé : ${process.versions.node}). Installez-le depuis https://nodejs.org, ou lancez « npm start » dans le dossier du projet.\n` +
      `Fidelio needs Node 22.19 or later (found ${process.versions.node}). Install it from https://nodejs.org, or run "npm start" in the project folder.\n`,
  );
  process.exit(2);
}
process.env.NODE_ENV ??= 'production';
nodeModule.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
