import { defineCommand } from '../command.ts';

export default defineCommand({
  usage: 'tools [--json]',
  summary: { fr: 'La liste des outils de calcul.', en: 'The list of metric tools.' },
  async run({ lang, json, terminal }) {
    const { listTools } = await import('../../app/list-tools.ts');
    const tools = await listTools(lang);
    if (json) terminal.out(`${JSON.stringify(tools, null, 2)}\n`);
    else terminal.out(tools.map(({ name, description }) => `${name}\n    ${description}\n`).join(''));
    return 0;
  },
});
