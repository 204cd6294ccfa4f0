import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowList } from '../../src/tracing/allow-list.ts';
import { writeOtlp } from '../../src/tracing/write-otlp.ts';
import { spansOf } from './receiver.ts';
import { names } from './sample-run.ts';

fc.configureGlobal({ seed: 7 });

const known = [...allowList({ environment: 'test', content: false }, names, '1.2.3').attributes.keys()];

/** A span as any library could make one, and the request it becomes. */
function send(name: string, attributes: Record<string, string | number | boolean | string[]>, content = false) {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const span = provider.getTracer('canary-scope', 'canary-version').startSpan(name, { attributes });
  span.addEvent('canary-event', { canary: 'canary-value' });
  span.addLink({ context: span.spanContext(), attributes: { canary: 'canary-link' } });
  span.setStatus({ code: 2, message: 'canary-status' });
  span.recordException(new Error('canary-exception'));
  span.end();
  const body = writeOtlp(
    exporter.getFinishedSpans(),
    allowList({ environment: 'test', content }, names, '1.2.3'),
    '1.2.3',
  );
  const note = { method: 'POST', path: '/api/public/otel/v1/traces', headers: '', authorization: '', type: '' };
  return { body, spans: spansOf({ received: [{ ...note, body }] }) };
}

describe('a span', () => {
  it('loses its events, links, status, scope, resource and every attribute nobody named', () => {
    const { body, spans } = send('canary-name', {
      'http.url': 'canary-url',
      'user.id': 'canary-user',
      'langfuse.user.id': 'canary-user',
      'langfuse.trace.tags': ['canary-tag'],
      'langfuse.observation.metadata.anything': 'canary-metadata',
      'langfuse.observation.type': 'tool',
    });
    expect(body).not.toContain('canary');
    expect(body).not.toContain('unknown_service');
    expect(spans[0]).toMatchObject({ name: 'other', attributes: { 'langfuse.observation.type': 'tool' } });
  });

  it('lets no text through an attribute of the list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.string({ minLength: 3 }), (key, text) => {
        const planted = `canary ${text}`;
        const lists = [planted, JSON.stringify([planted]), JSON.stringify({ total: planted, input: planted })];
        for (const value of lists) expect(send('turn', { [key]: value }).body).not.toContain('canary');
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text through an attribute that is not', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, text) => {
        fc.pre(!known.includes(key));
        expect(send('turn', { [`canary ${key}`]: text, [key]: `canary ${text}` }).body).not.toContain('canary');
      }),
      { numRuns: 200 },
    );
  });

  it('keeps words only when content is asked for, masked', () => {
    const attributes = { 'langfuse.observation.input': 'Écrivez à jeanne@example.com' };
    expect(send('turn', attributes).spans[0]?.attributes).toEqual({});
    expect(send('turn', attributes, true).spans[0]?.attributes).toEqual({
      'langfuse.observation.input': 'Écrivez à [e-mail]',
    });
  });

  it.each([
    ['langfuse.observation.metadata.kept', '12', '12'],
    ['langfuse.observation.metadata.kept', 12, 12],
    ['langfuse.observation.metadata.kept', 612345678, undefined],
    ['langfuse.observation.metadata.kept', -1, undefined],
    ['langfuse.observation.metadata.kept', 1.5, undefined],
    ['langfuse.observation.metadata.ok', 'true', 'true'],
    ['langfuse.observation.metadata.ok', 'yes', undefined],
    ['langfuse.observation.metadata.facts', '["nps","Jeanne"]', '["nps"]'],
    ['langfuse.observation.metadata.facts', '{"nps":"Jeanne"}', undefined],
    ['langfuse.observation.usage_details', '{"input":3,"who":4,"total":"x"}', '{"input":3}'],
    ['langfuse.observation.usage_details', '{"input":33612345678}', undefined],
    ['langfuse.observation.cost_details', '{"total":0.5}', '{"total":0.5}'],
    ['langfuse.observation.cost_details', '{"total":-1}', undefined],
    ['langfuse.observation.model.name', 'scripted-model', 'scripted-model'],
    ['langfuse.observation.model.name', '/home/jeanne/model.gguf', 'other'],
    ['langfuse.observation.status_message', 'Jeanne', 'other'],
    ['session.id', '20251115-093012345-k7mq', '20251115-093012345-k7mq'],
    ['session.id', '06-12-34-56-78', undefined],
    ['langfuse.environment', 'production', undefined],
  ])('keeps of %s = %j: %j', (key, value, kept) => {
    expect(send('turn', { [key]: value }).spans[0]?.attributes[key]).toBe(kept);
  });
});
