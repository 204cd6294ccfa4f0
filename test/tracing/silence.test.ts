import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/domain/bilingual.ts';
import type { TracingSettings } from '../../src/domain/tracing-settings.ts';
import { openTracing } from '../../src/tracing/open-tracing.ts';
import { silent } from '../../src/tracing/silent.ts';
import { ROOT } from '../house/repository.ts';
import { type Manner, type Receiver, spansOf, startReceiver } from './receiver.ts';
import { turn } from './sample-run.ts';

const opened: Receiver[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
});

/** Traces a turn in a process of its own; says which packages of traces it loaded, and what it wrote by itself. */
async function runAlone(settings: TracingSettings | null, environment: Record<string, string> = {}) {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    const { openTracing } = await import(${JSON.stringify(join(ROOT, 'src/tracing/open-tracing.ts'))});
    const tracing = await openTracing(${JSON.stringify(settings)}, {
      version: '1.2.3', now: () => ${START}, random: Math.random, post: fetch, notice: () => {},
      names: () => ({ models: [], tools: [], prompts: [], faults: [] }),
      limits: { close: 300, request: 3_600_000, delay: 5 },
    });
    const trace = tracing.open({ kind: 'turn', lang: 'fr', session: null });
    for (const event of ${JSON.stringify(turn)}) trace.listen(event);
    trace.end();
    await tracing.close();
    const packages = loaded.filter((url) => /@langfuse|@opentelemetry/.test(url)).length;
    process.stderr.write(JSON.stringify({ modules: loaded.length, packages, id: trace.id }));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += String(chunk);
  });
  const code = await new Promise((done) => child.on('close', done));
  return { code, ...output };
}

const START = 1_750_000_000_000;

async function settingsFor(manner: Manner = 'ok') {
  const receiver = await startReceiver(manner);
  opened.push(receiver);
  const settings = { publicKey: 'pk', secretKey: 'sk', baseUrl: receiver.url, environment: 'test', content: false };
  return { receiver, settings };
}

describe('without settings', () => {
  it('no package of traces is loaded', async () => {
    const { code, stderr, stdout } = await runAlone(null);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ packages: 0, id: null });
  });

  it('nothing is sent, whatever the environment says', async () => {
    const { receiver } = await settingsFor();
    await runAlone(null, {
      LANGFUSE_PUBLIC_KEY: 'pk',
      LANGFUSE_SECRET_KEY: 'sk',
      LANGFUSE_BASE_URL: receiver.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    });
    expect(receiver.received).toEqual([]);
  });

  it('a trace has no id and its listener does nothing', async () => {
    const tracing = await openTracing(null, silentPorts([]));
    expect(tracing).toBe(silent);
    const trace = tracing.open({ kind: 'turn', lang: 'fr', session: null });
    for (const event of turn) trace.listen(event);
    trace.record({ of: 'run', input: 'a', output: 'b' });
    trace.end();
    tracing.score('a', 'user_feedback', 1);
    await tracing.close();
    expect(trace.id).toBeNull();
  });
});

describe('with settings that lack something', () => {
  it.each([
    { publicKey: '' },
    { secretKey: ' ' },
    { baseUrl: '' },
    { baseUrl: 'langfuse.example' },
    { baseUrl: 'ftp://langfuse.example' },
    { baseUrl: 'https://pk:sk@langfuse.example' },
  ])('there is no default host: nothing is sent, and that is said (%o)', async (lack) => {
    const notices: Bilingual[] = [];
    const whole = {
      publicKey: 'pk',
      secretKey: 'sk',
      baseUrl: 'http://127.0.0.1:9',
      environment: 'test',
      content: false,
    };
    expect(await openTracing({ ...whole, ...lack }, silentPorts(notices))).toBe(silent);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.fr).toContain('LANGFUSE_BASE_URL');
  });
});

describe('with settings', () => {
  it('the packages are loaded, and nothing is written on the terminal even when they are told to', async () => {
    const { receiver, settings } = await settingsFor();
    const { stderr, stdout } = await runAlone(settings, {
      LANGFUSE_DEBUG: 'true',
      LANGFUSE_LOG_LEVEL: 'DEBUG',
      OTEL_LOG_LEVEL: 'all',
    });
    expect(stdout).toBe('');
    expect(JSON.parse(stderr).packages).toBeGreaterThan(10);
    expect(spansOf(receiver)).toHaveLength(14);
  });

  it('keys and addresses for other receivers of traces stay out of it', async () => {
    const { receiver, settings } = await settingsFor();
    const { receiver: other } = await settingsFor();
    await runAlone(settings, {
      OTEL_EXPORTER_OTLP_HEADERS: 'x-other-key=canary-other-vendor',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-more=canary-traces',
      OTEL_EXPORTER_OTLP_ENDPOINT: other.url,
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: other.url,
      OTEL_RESOURCE_ATTRIBUTES: 'owner=canary-owner',
      OTEL_SERVICE_NAME: 'canary-service',
      LANGFUSE_RELEASE: 'canary-release',
      LANGFUSE_TRACING_ENVIRONMENT: 'canary-environment',
    });
    expect(spansOf(receiver)).toHaveLength(14);
    expect(other.received).toEqual([]);
    expect(JSON.stringify(receiver.received)).not.toContain('canary');
  });

  it('a receiver that never answers does not keep the process from ending', async () => {
    const { settings } = await settingsFor('hang');
    expect(await runAlone(settings)).toMatchObject({ code: 0 });
  });
});

function silentPorts(notices: Bilingual[]) {
  return {
    version: '1.2.3',
    now: () => START,
    random: () => 0.5,
    post: fetch,
    names: () => ({ models: [], tools: [], prompts: [], faults: [] }),
    notice: (message: Bilingual) => notices.push(message),
  };
}
