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
const program = await import('../dist/cli/main.js').catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'Fidelio n’est pas installé au complet. Lancez « npm ci » dans son dossier.\n' +
      'Fidelio is not fully installed. Run "npm ci" in its folder.\n',
  );
  process.exit(2);
});
process.exitCode = await program.main(process.argv.slice(2));
