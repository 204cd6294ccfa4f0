import type { AgentId } from '../domain/agent-id.ts';
import type { ModelReplied, ModelRequested, RunEvent } from '../domain/run-event.ts';
import { addContent } from './add-content.ts';
import { type SpanDraft, startDraft } from './span-draft.ts';
import type { TraceRecord } from './trace-record.ts';

/**
 * The observations of a run, the run itself first and every other one after its parent. A turn reads, then routes; what
 * happens before the route is decided is part of finding it, what an agent asks for is part of that agent.
 */
export function drawTrace(record: TraceRecord): SpanDraft[] {
  const drawing = startDrawing(record);
  for (const { at, event } of record.events) {
    if (drawing.read?.end === null && !isReading(event)) endReading(drawing, at);
    draw(drawing, event, at);
  }
  leaveUnrouted(drawing);
  endAll(drawing, record);
  addContent(drawing, record.content);
  return drawing.spans;
}

type Drawing = {
  readonly root: SpanDraft;
  readonly read: SpanDraft | null;
  route: SpanDraft | null;
  spans: SpanDraft[];
  readonly calls: Map<string, SpanDraft>;
  readonly agents: Map<AgentId, SpanDraft>;
  readonly generations: Map<string, SpanDraft>;
};

/** A turn begins by reading its message, a strategy by what leads to its route. */
function startDrawing({ kind, start, lost }: TraceRecord): Drawing {
  const root = startDraft(kind, 'span', { parent: null, at: start, metadata: lost === 0 ? {} : { lost } });
  const read = kind === 'turn' ? startDraft('read', 'span', { parent: root, at: start }) : null;
  const route = kind === 'strategy' ? startDraft('route', 'span', { parent: root, at: start }) : null;
  return {
    root,
    read,
    route,
    spans: [root, read, route].filter((span) => span !== null),
    calls: new Map(),
    agents: new Map(),
    generations: new Map(),
  };
}

function isReading(event: RunEvent): boolean {
  switch (event.kind) {
    case 'turn-started':
    case 'readings-merged':
    case 'model-replied':
      return true;
    case 'model-requested':
    case 'fell-back':
      return event.purpose === 'read';
    default:
      return false;
  }
}

function endReading(drawing: Drawing, at: number): void {
  if (drawing.read !== null) drawing.read.end = at;
  drawing.route = add(drawing, startDraft('route', 'span', { parent: drawing.root, at }));
}

function draw(drawing: Drawing, event: RunEvent, at: number): void {
  const { root, read, route } = drawing;
  const within = route?.end === null ? route : root;
  switch (event.kind) {
    case 'turn-started':
      return;
    case 'facts-read':
      Object.assign((route ?? root).metadata, { facts: event.facts });
      return;
    case 'readings-merged':
      Object.assign((read ?? root).metadata, { added: event.added, doubted: event.doubted, dropped: event.dropped });
      return;
    case 'route-decided':
      Object.assign(within.metadata, { outcome: event.outcome, branches: event.branches });
      if (within === route) route.end = at;
      return;
    case 'escalated':
      mark(drawing, 'escalation', 'event', { at, metadata: { escalations: event.escalations } });
      return;
    case 'tool-started':
      startCall(drawing, event, { within, at });
      return;
    case 'tool-called':
      endCall(drawing, event, { within, at });
      return;
    case 'agent-started':
      startAgent(drawing, event.agent, at);
      return;
    case 'agent-consulted': {
      const agent = drawing.agents.get(event.agent) ?? startAgent(drawing, event.agent, at);
      agent.metadata.actions = event.actions.length;
      agent.end = at;
      return;
    }
    case 'model-requested':
      startGeneration(drawing, event, at);
      return;
    case 'model-replied':
      endGeneration(drawing, event, at);
      return;
    case 'prose-checked':
      mark(drawing, 'guard', 'guardrail', {
        at,
        metadata: { kept: event.kept, dropped: event.dropped, revised: event.revised },
      });
      return;
    case 'fell-back': {
      const fall = mark(drawing, 'fall-back', 'event', { at, metadata: { purpose: event.purpose } });
      Object.assign(fall, { level: 'WARNING', status: event.code });
      root.level = 'WARNING';
      return;
    }
    case 'strategy-written':
      Object.assign(root.metadata, { figures: event.figures, actions: event.actions });
      return;
    case 'turn-ended':
      Object.assign(root.metadata, { intent: event.intent, outcome: event.outcome });
      return;
  }
}

function add(drawing: Drawing, span: SpanDraft): SpanDraft {
  drawing.spans.push(span);
  return span;
}

/** Something that happens in no time. */
function mark(
  drawing: Drawing,
  name: string,
  type: SpanDraft['type'],
  { at, metadata }: { at: number; metadata: Record<string, unknown> },
): SpanDraft {
  const span = add(drawing, startDraft(name, type, { parent: drawing.root, at, metadata }));
  span.end = at;
  return span;
}

type Call = Extract<RunEvent, { kind: 'tool-started' | 'tool-called' }>;
type Place = { within: SpanDraft; at: number };

function startCall(drawing: Drawing, { call, tool, agent }: Call, { within, at }: Place): SpanDraft {
  const parent = (agent === undefined ? undefined : drawing.agents.get(agent)) ?? within;
  const span = add(drawing, startDraft(tool, 'tool', { parent, at, metadata: { call: drawing.calls.size + 1 } }));
  drawing.calls.set(call, span);
  return span;
}

function endCall(drawing: Drawing, event: Extract<Call, { kind: 'tool-called' }>, place: Place): void {
  const span = drawing.calls.get(event.call) ?? startCall(drawing, event, place);
  span.end = place.at;
  span.metadata.ok = event.ok;
}

function startAgent(drawing: Drawing, id: AgentId, at: number): SpanDraft {
  const span = add(drawing, startDraft(id, 'agent', { parent: drawing.root, at }));
  drawing.agents.set(id, span);
  return span;
}

const attemptOf = ({ request, attempt }: ModelRequested | ModelReplied) => `${request}.${attempt}`;

function startGeneration(drawing: Drawing, event: ModelRequested, at: number): void {
  const { agent, purpose, request, attempt, model, prompt } = event;
  const asking = agent === null ? (purpose === 'read' ? drawing.read : null) : drawing.agents.get(agent);
  const metadata = { purpose, request, attempt, prompt_id: prompt.id, prompt_version: prompt.version };
  const span = startDraft(`model-${purpose}`, 'generation', { parent: asking ?? drawing.root, at, metadata });
  span.generation = { model, prompt, inputTokens: null, outputTokens: null, cost: null };
  drawing.generations.set(attemptOf(event), add(drawing, span));
}

function endGeneration(drawing: Drawing, event: ModelReplied, at: number): void {
  const span = drawing.generations.get(attemptOf(event));
  if (span === undefined || span.generation === null) return;
  const { inputTokens, outputTokens, cost } = event;
  Object.assign(span.generation, { inputTokens, outputTokens, cost });
  span.end = at;
  if (event.ok) return;
  span.level = 'ERROR';
  span.status = event.fault ?? 'failed';
}

/** An answer that needs no route has none to show. */
function leaveUnrouted(drawing: Drawing): void {
  const { root, route } = drawing;
  if (route === null || route.end !== null) return;
  Object.assign(root.metadata, route.metadata);
  for (const span of drawing.spans) if (span.parent === route) span.parent = root;
  drawing.spans = drawing.spans.filter((span) => span !== route);
}

/** What still went on when the run ended was cut short. */
function endAll({ root, read, spans }: Drawing, { end }: TraceRecord): void {
  for (const span of spans) {
    if (span.end !== null) {
      span.end = Math.max(span.start, span.end);
      continue;
    }
    span.end = Math.max(span.start, end);
    if (span !== root && span !== read) Object.assign(span, { level: 'WARNING', status: 'unfinished' });
  }
}
