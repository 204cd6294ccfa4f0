import { describe, expect, test } from 'vitest';
import ask from '../../src/cli/commands/ask.ts';
import report from '../../src/cli/commands/report.ts';
import { plainModel } from '../app/model/speaking-endpoint.ts';
import { configure } from '../config/configure.ts';
import { type Respond, startFakeEndpoint } from '../llm/openai/fake-endpoint.ts';
import { healthy, status } from '../llm/openai/fake-stream.ts';
import { commandContext } from './command-context.ts';

const MESSAGE = {
  fr: 'Notre churn est de 6 % par mois en SaaS, surtout chez les clients installés.',
  en: 'Our churn is 6% a month in SaaS, mostly established customers.',
} as const;

/** The lines that a command says on the side. */
async function aside(
  command: typeof ask,
  { lang, respond, args }: { lang: 'fr' | 'en'; respond: Respond; args: readonly string[] },
): Promise<string[]> {
  const endpoint = await startFakeEndpoint(respond, plainModel(lang));
  const config = configure({ FIDELIO_MODEL: 'm', OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'key' });
  const { context, said } = commandContext(config, { args, lang });
  expect(await command.run(context)).toBe(0);
  await endpoint.stop();
  return said.err.trimEnd().split('\n');
}

describe.each(['fr', 'en'] as const)('a model that cannot be used (%s)', (lang) => {
  test('is told of once beside an answer: why, then the cost', async () => {
    const lines = await aside(ask, { lang, respond: status(401), args: [MESSAGE[lang]] });
    expect(lines).toEqual([
      expect.stringContaining('OPENAI_API_KEY'),
      expect.stringMatching(/^(?:Modèle m\u00a0|Model m): 1 /),
    ]);
  });

  test('whose budget is spent is told of once beside an answer', async () => {
    const lines = await aside(ask, { lang, respond: healthy, args: [MESSAGE[lang], '--budget', 'requests=1'] });
    expect(lines).toEqual([
      expect.stringContaining('budget'),
      expect.stringMatching(/^(?:Modèle m\u00a0|Model m): 1 /),
    ]);
  });

  test('is told of beside a strategy with its reason, which the document does not repeat', async () => {
    const args = ['--fact', 'industry=saas', '--fact', 'churnMonthly=6%', '--fact', 'churnPhase=late'];
    const lines = await aside(report, { lang, respond: status(401), args });
    expect(lines.filter((line) => line.includes('OPENAI_API_KEY'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('fidelio doctor'))).toHaveLength(1);
  });
});
