import { afterEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/domain/run-event.ts';
import type { TracedRun } from '../../src/tracing/tracing.ts';
import { keys, openTestTracing, START } from './open-test-tracing.ts';
import { type OtlpSpan, type Receiver, scoresOf, spansOf, startReceiver } from './receiver.ts';
import { others, strategy, turn } from './sample-run.ts';

const opened: Receiver[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
});

const session = '20251115-093012345-k7mq';
const observation = (span: OtlpSpan | undefined, name: string) => span?.attributes[`langfuse.observation.${name}`];

async function traced(events: readonly RunEvent[], run: Partial<TracedRun> = {}) {
  const receiver = await startReceiver();
  opened.push(receiver);
  const { tracing, notices } = await openTestTracing(receiver.url);
  const trace = tracing.open({ kind: 'turn', lang: 'fr', session, ...run });
  for (const event of events) trace.listen(event);
  trace.end();
  await tracing.close();
  const spans = spansOf(receiver);
  const parentOf = (span: OtlpSpan | undefined) => spans.find(({ spanId }) => spanId === span?.parentSpanId);
  const named = (name: string) => spans.filter((span) => span.name === name);
  return { receiver, trace, spans, notices, named, parentOf, one: (name: string) => named(name)[0] };
}

/** `read > model-read`: each observation under its parent, as a tree. */
function treeOf(spans: readonly OtlpSpan[]): string[] {
  const pathOf = (span: OtlpSpan): string => {
    const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
    return parent === undefined ? span.name : `${pathOf(parent)} > ${span.name}`;
  };
  return spans.map(pathOf).sort();
}

describe('the trace of a turn', () => {
  it('is a tree of steps, agents, tools and generations', async () => {
    const { spans } = await traced(turn);
    expect(treeOf(spans)).toEqual([
      'turn',
      'turn > churn-prevention',
      'turn > churn-prevention > ltv',
      'turn > churn-prevention > model-advise',
      'turn > churn-prevention > model-advise',
      'turn > customer-success',
      'turn > escalation',
      'turn > guard',
      'turn > guard',
      'turn > model-write',
      'turn > read',
      'turn > read > model-read',
      'turn > route',
      'turn > route > churn_rate',
    ]);
  });

  it('gives each observation its type', async () => {
    const { spans } = await traced(turn);
    const types = new Set(spans.map((span) => `${span.name}: ${observation(span, 'type')}`));
    expect([...types].sort()).toEqual([
      'churn-prevention: agent',
      'churn_rate: tool',
      'customer-success: agent',
      'escalation: event',
      'guard: guardrail',
      'ltv: tool',
      'model-advise: generation',
      'model-read: generation',
      'model-write: generation',
      'read: span',
      'route: span',
      'turn: span',
    ]);
  });

  it('is one trace, with session, language, environment and version on every observation', async () => {
    const { spans, trace } = await traced(turn);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([trace.id]));
    for (const { attributes } of spans) {
      expect(attributes).toMatchObject({
        'langfuse.trace.name': 'turn',
        'langfuse.trace.metadata.lang': 'fr',
        'session.id': session,
        'langfuse.environment': 'test',
        'langfuse.release': '1.2.3',
        'langfuse.version': '1.2.3',
      });
    }
  });

  it('says of a generation the model, the prompt and its version, the tokens and the cost', async () => {
    const { one } = await traced(turn);
    expect(one('model-read')?.attributes).toMatchObject({
      'langfuse.observation.model.name': 'scripted-model',
      'langfuse.observation.prompt.name': 'read.fr',
      'langfuse.observation.prompt.version': 3,
      'langfuse.observation.usage_details': '{"input":420,"output":36,"total":456}',
      'langfuse.observation.cost_details': '{"total":0.0012}',
      'langfuse.observation.metadata.purpose': 'read',
      'langfuse.observation.metadata.request': '1',
      'langfuse.observation.metadata.attempt': '1',
      'langfuse.observation.metadata.prompt_id': 'read.fr',
      'langfuse.observation.metadata.prompt_version': '3',
      'langfuse.observation.level': 'DEFAULT',
    });
  });

  it('shows an attempt that failed beside the one that worked, with its fault and nothing made up', async () => {
    const { named } = await traced(turn);
    const [failed, worked] = named('model-advise');
    expect(observation(failed, 'level')).toBe('ERROR');
    expect(observation(failed, 'status_message')).toBe('rate_limited');
    expect(observation(failed, 'usage_details')).toBeUndefined();
    expect(observation(failed, 'cost_details')).toBeUndefined();
    expect(observation(worked, 'metadata.attempt')).toBe('2');
    expect(observation(worked, 'level')).toBe('DEFAULT');
  });

  it('says what was read, decided and chosen in counts and in ids of ours', async () => {
    const { one } = await traced(turn);
    expect(one('read')?.attributes).toMatchObject({
      'langfuse.observation.metadata.added': '["churnMonthly"]',
      'langfuse.observation.metadata.doubted': '["customers"]',
      'langfuse.observation.metadata.dropped': '2',
    });
    expect(one('route')?.attributes).toMatchObject({
      'langfuse.observation.metadata.facts': '["churnMonthly","industry"]',
      'langfuse.observation.metadata.branches': '["churn-late"]',
      'langfuse.observation.metadata.outcome': 'routed',
    });
    expect(observation(one('churn-prevention'), 'metadata.actions')).toBe('2');
    expect(observation(one('escalation'), 'metadata.escalations')).toBe('["vip-at-risk"]');
    expect(observation(one('ltv'), 'metadata.ok')).toBe('false');
    expect(observation(one('turn'), 'metadata.intent')).toBe('diagnose');
  });

  it('has the times of the clock it was given', async () => {
    const { one } = await traced(turn);
    const nanoseconds = (place: number) => `${START + place}000000`;
    expect(one('turn')?.startTimeUnixNano).toBe(nanoseconds(0));
    expect(one('model-read')?.startTimeUnixNano).toBe(nanoseconds(2));
    expect(one('model-read')?.endTimeUnixNano).toBe(nanoseconds(3));
    expect(one('read')?.endTimeUnixNano).toBe(nanoseconds(5));
    expect(one('turn')?.endTimeUnixNano).toBe(nanoseconds(turn.length + 1));
  });

  it('carries no words while content is not asked for', async () => {
    const { spans } = await traced(turn);
    const keysSent = spans.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keysSent.filter((key) => /input$|output$/.test(key))).toEqual([]);
  });
});

describe('the trace of a strategy', () => {
  it('has the calls that lead to the route under it, and the others beside', async () => {
    const { spans, one } = await traced(strategy, { kind: 'strategy', session: null });
    expect(treeOf(spans)).toEqual([
      'strategy',
      'strategy > loyalty-programs',
      'strategy > ltv',
      'strategy > route',
      'strategy > route > churn_rate',
      'strategy > route > rfm_segments',
    ]);
    expect(observation(one('strategy'), 'metadata.figures')).toBe('120');
    expect(one('strategy')?.attributes['session.id']).toBeUndefined();
  });

  it('tells calls that run side by side apart by their id', async () => {
    const { one } = await traced(strategy, { kind: 'strategy' });
    expect(one('churn_rate')?.endTimeUnixNano).toBe(`${START + 4}000000`);
    expect(one('rfm_segments')?.endTimeUnixNano).toBe(`${START + 3}000000`);
  });
});

describe('a run out of the ordinary', () => {
  it('has no route when none was needed: its calls are the run’s own', async () => {
    const { spans } = await traced([
      { kind: 'turn-started' },
      { kind: 'tool-started', call: 'a', tool: 'ltv' },
      { kind: 'tool-called', call: 'a', tool: 'ltv', ok: true },
      { kind: 'turn-ended', intent: 'calculate', outcome: 'answered' },
    ]);
    expect(treeOf(spans)).toEqual(['turn', 'turn > ltv', 'turn > read']);
  });

  it('marks what was cut short', async () => {
    const { one } = await traced([
      { kind: 'turn-started' },
      { kind: 'tool-started', call: 'a', tool: 'ltv' },
      { kind: 'agent-started', agent: 'customer-success' },
    ]);
    for (const name of ['ltv', 'customer-success']) {
      expect(observation(one(name), 'status_message')).toBe('unfinished');
      expect(observation(one(name), 'level')).toBe('WARNING');
    }
  });

  it('shows that the model was done without', async () => {
    const { one } = await traced([{ kind: 'turn-started' }, ...others]);
    expect(observation(one('fall-back'), 'status_message')).toBe('budget_spent');
    expect(observation(one('fall-back'), 'metadata.purpose')).toBe('write');
    expect(observation(one('turn'), 'level')).toBe('WARNING');
  });

  it('is a trace even with no event, an end without a start, or a clock that goes back', async () => {
    expect(treeOf((await traced([])).spans)).toEqual(['turn', 'turn > read']);
    const { one } = await traced([{ kind: 'tool-called', call: 'never started', tool: 'ltv', ok: true }]);
    expect(observation(one('ltv'), 'metadata.ok')).toBe('true');
    const receiver = await startReceiver();
    opened.push(receiver);
    let time = START;
    const { tracing } = await openTestTracing(receiver.url, { ports: { now: () => time-- } });
    const trace = tracing.open({ kind: 'turn', lang: 'en', session: null });
    for (const event of turn) trace.listen(event);
    await tracing.close();
    for (const span of spansOf(receiver)) {
      expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)).toBe(true);
    }
  });

  it('keeps two thousand events and counts the rest', async () => {
    const flood = Array.from({ length: 2_500 }, (): RunEvent => ({ kind: 'turn-started' }));
    const { one } = await traced(flood);
    expect(observation(one('turn'), 'metadata.lost')).toBe('500');
  });

  it('is sent once, without what comes after its end', async () => {
    const receiver = await startReceiver();
    opened.push(receiver);
    const { tracing } = await openTestTracing(receiver.url);
    const trace = tracing.open({ kind: 'turn', lang: 'en', session: null });
    trace.end();
    trace.listen({ kind: 'agent-started', agent: 'customer-success' });
    trace.end();
    await tracing.close();
    expect(treeOf(spansOf(receiver))).toEqual(['turn', 'turn > read']);
  });
});

describe('two turns side by side', () => {
  it('are two traces that share nothing but their session', async () => {
    const receiver = await startReceiver();
    opened.push(receiver);
    const { tracing } = await openTestTracing(receiver.url);
    const [one, two] = [0, 1].map(() => tracing.open({ kind: 'turn', lang: 'fr', session }));
    for (const event of turn) {
      one?.listen(event);
      two?.listen(event);
    }
    two?.end();
    one?.end();
    await tracing.close();
    const spans = spansOf(receiver);
    expect(one?.id).not.toBe(two?.id);
    for (const id of [one?.id, two?.id]) expect(spans.filter(({ traceId }) => traceId === id)).toHaveLength(14);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(28);
  });
});

describe('scores', () => {
  it('tell what the guard kept and dropped over the whole run', async () => {
    const { receiver, trace } = await traced(turn);
    const score = { traceId: trace.id, environment: 'test' };
    expect(scoresOf(receiver)).toEqual([
      { ...score, id: `${trace.id}-prose_kept`, name: 'prose_kept', value: 6, dataType: 'NUMERIC' },
      { ...score, id: `${trace.id}-prose_dropped`, name: 'prose_dropped', value: 1, dataType: 'NUMERIC' },
      { ...score, id: `${trace.id}-prose_revised`, name: 'prose_revised', value: 1, dataType: 'BOOLEAN' },
    ]);
  });

  it('are not sent when no prose was checked', async () => {
    const { receiver } = await traced(strategy, { kind: 'strategy' });
    expect(scoresOf(receiver)).toEqual([]);
  });

  it('take what a user thought of an answer, and nothing that is not a score of ours', async () => {
    const receiver = await startReceiver();
    opened.push(receiver);
    const { tracing } = await openTestTracing(receiver.url);
    const id = tracing.open({ kind: 'turn', lang: 'en', session: null }).id ?? '';
    tracing.score(id, 'user_feedback', -1);
    tracing.score(id, 'user_feedback', Number.NaN);
    tracing.score('jeanne@example.com', 'user_feedback', 1);
    tracing.score(id, JSON.parse('"toString"'), 1);
    await tracing.close();
    expect(scoresOf(receiver).map(({ name, value }) => ({ name, value }))).toEqual([
      { name: 'user_feedback', value: -1 },
    ]);
  });
});

describe('requests', () => {
  it('go to the two addresses of the receiver, with the keys as Basic authorization', async () => {
    const { receiver, notices } = await traced(turn);
    const authorization = `Basic ${Buffer.from(`${keys.publicKey}:${keys.secretKey}`).toString('base64')}`;
    const paths = new Set(receiver.received.map(({ method, path }) => `${method} ${path}`));
    expect([...paths].sort()).toEqual(['POST /api/public/otel/v1/traces', 'POST /api/public/scores']);
    for (const request of receiver.received) expect(request).toMatchObject({ authorization, type: 'application/json' });
    expect(notices).toEqual([]);
  });

  it('keep the path of an address that has one', async () => {
    const receiver = await startReceiver();
    opened.push(receiver);
    const { tracing } = await openTestTracing(`${receiver.url}/langfuse/`);
    tracing.open({ kind: 'turn', lang: 'en', session: null }).end();
    await tracing.close();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/langfuse/api/public/otel/v1/traces']);
  });
});
