import type { AgentId } from '../../domain/agent-id.ts';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import type { ModelPurpose } from '../../domain/run-event.ts';
import type { Chat, ChatReply, ChatRequest } from './chat.ts';

/** What a step gives: a text, a reply of which what is left out is empty, or a refusal. */
export type ScriptedReply = string | Partial<ChatReply> | Refusal;

/** A request that is expected, by what it is for, and what it is answered. */
export type ScriptedStep = {
  readonly purpose: ModelPurpose;
  /** The specialist that asks; any when left out. */
  readonly agent?: AgentId | null;
  /** Words that the messages of the request hold. */
  readonly includes?: readonly string[];
  readonly reply: ScriptedReply | ((request: ChatRequest) => ScriptedReply);
  /** How often it is asked, once unless said; `any` is never left over. */
  readonly times?: number | 'any';
};

/** A chat that follows a script. `finish` throws when a request was not in it, or when something of it was never asked. */
export type ScriptedChat = Chat & {
  readonly requests: readonly ChatRequest[];
  finish(): void;
};

/**
 * Answers each request by the first step that expects it and is not used up: by what it is for, who asks and what it says, so that
 * specialists may ask side by side. A request that no step expects is refused, and `finish` tells.
 */
export function scriptedChat(steps: readonly ScriptedStep[], model = 'scripted'): ScriptedChat {
  const left = steps.map(({ times = 1 }) => (times === 'any' ? Number.POSITIVE_INFINITY : times));
  const requests: ChatRequest[] = [];
  const strays: string[] = [];

  function find(request: ChatRequest): ScriptedStep | null {
    const index = steps.findIndex((step, at) => (left[at] ?? 0) > 0 && expects(step, request));
    if (index === -1) return null;
    left[index] = (left[index] ?? 0) - 1;
    return steps[index] ?? null;
  }

  return {
    model,
    requests,
    async complete(request, { signal, onText }): Promise<Outcome<ChatReply>> {
      if (signal.aborted) return refuse('interrupted', INTERRUPTED);
      requests.push(request);
      const step = find(request);
      if (step === null) {
        strays.push(nameOf(request));
        return refuse('model_unavailable', unexpected(nameOf(request)));
      }
      const reply = typeof step.reply === 'function' ? step.reply(request) : step.reply;
      if (typeof reply !== 'string' && 'ok' in reply) return reply;
      const whole = { text: '', calls: [], usage: null, ...(typeof reply === 'string' ? { text: reply } : reply) };
      onText(whole.text);
      return answer(whole);
    },
    finish() {
      const unused = steps.filter(({ times }, at) => times !== 'any' && (left[at] ?? 0) > 0).map(nameOf);
      if (strays.length + unused.length === 0) return;
      throw new Error(`not in the script: [${strays.join('; ')}]; never asked: [${unused.join('; ')}]`);
    },
  };
}

function expects({ purpose, agent, includes = [] }: ScriptedStep, request: ChatRequest): boolean {
  if (purpose !== request.purpose || (agent !== undefined && agent !== request.agent)) return false;
  const said = request.messages.map(({ content }) => content).join('\n');
  return includes.every((words) => said.includes(words));
}

function nameOf({ purpose, agent }: Pick<ScriptedStep, 'purpose' | 'agent'>): string {
  return agent == null ? purpose : `${purpose} (${agent})`;
}

const INTERRUPTED = { fr: 'La demande au modèle a été interrompue.', en: 'The request to the model was interrupted.' };

function unexpected(name: string) {
  return {
    fr: `Le script n’attend pas cette demande : ${name}. Ajoutez-la au script.`,
    en: `The script does not expect this request: ${name}. Add it to the script.`,
  };
}
