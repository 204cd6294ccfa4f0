import {
  acceptedContent,
  inputRequired,
  inputResponse,
  type McpServer,
  type RequestStateCodec,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';

const Name = z.object({ name: z.string() });
const Color = z.object({ color: z.string() });
const Confirmation = z.object({ ok: z.boolean() });

/** How far a conversation of several rounds has come, as the client hands it back. */
export type Round = { step: number; name?: string };

const text = (words: string) => ({ content: [{ type: 'text' as const, text: words }] });
const ask = (message: string, requestedSchema: z.ZodObject) => inputRequired.elicit({ message, requestedSchema });
const sample = (words: string, maxTokens: number) =>
  inputRequired.createMessage({ messages: [{ role: 'user', content: { type: 'text', text: words } }], maxTokens });

/** Tools that need something of the user or the client before they can answer. */
export function registerAskingTools(server: McpServer, states: RequestStateCodec<Round>): void {
  const elicitation = (name: string) =>
    server.registerTool(name, { description: 'Asks for a name.' }, ({ mcpReq }) => {
      const given = acceptedContent(mcpReq.inputResponses, 'user_name', Name);
      if (given !== undefined) return text(`Hello, ${given.name}!`);
      return inputRequired({ inputRequests: { user_name: ask('What is your name?', Name) } });
    });
  elicitation('test_input_required_result_elicitation');
  elicitation('test_streaming_elicitation');
  server.registerTool('test_input_required_result_sampling', { description: 'Asks the model.' }, ({ mcpReq }) => {
    const sampled = inputResponse(mcpReq.inputResponses, 'capital_question');
    if (sampled.kind === 'sampling') return text(`The model says ${JSON.stringify(sampled.result.content)}`);
    return inputRequired({ inputRequests: { capital_question: sample('What is the capital of France?', 100) } });
  });
  server.registerTool('test_missing_capability', { description: 'Needs a client that samples.' }, () =>
    inputRequired({ inputRequests: { greeting: sample('Generate a greeting', 50) } }),
  );
  server.registerTool('test_input_required_result_list_roots', { description: 'Asks for roots.' }, ({ mcpReq }) => {
    const listed = inputResponse(mcpReq.inputResponses, 'client_roots');
    if (listed.kind === 'roots') return text(`Roots: ${listed.roots.map(({ uri }) => uri).join(', ')}`);
    return inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } });
  });
  server.registerTool(
    'test_input_required_result_capabilities',
    { description: 'Asks only what the client can do.' },
    () => {
      const declared = server.server.getClientCapabilities();
      return inputRequired({
        inputRequests: {
          ...(declared?.elicitation && { user_name: ask('What is your name?', Name) }),
          ...(declared?.sampling && { greeting: sample('Generate a greeting', 50) }),
        },
      });
    },
  );
  registerToolsInRounds(server, states);
}

/** Tools that hand the client a signed state, which must come back as it was. */
function registerToolsInRounds(server: McpServer, states: RequestStateCodec<Round>): void {
  const stateOf = (context: ServerContext) => context.mcpReq.requestState<Round>();
  for (const name of ['test_input_required_result_request_state', 'test_input_required_result_tampered_state'])
    server.registerTool(name, { description: 'Asks to confirm, with a state.' }, async (context) => {
      const confirmed = acceptedContent(context.mcpReq.inputResponses, 'confirm', Confirmation);
      if (confirmed !== undefined && stateOf(context)?.step === 1) return text('state-ok');
      return inputRequired({
        inputRequests: { confirm: ask('Please confirm', Confirmation) },
        requestState: await states.mint({ step: 1 }),
      });
    });
  server.registerTool(
    'test_input_required_result_multiple_inputs',
    { description: 'Asks for three things at once.' },
    async (context) => {
      const { inputResponses } = context.mcpReq;
      const given = acceptedContent(inputResponses, 'user_name', Name);
      const greeting = inputResponse(inputResponses, 'greeting');
      const roots = inputResponse(inputResponses, 'client_roots');
      if (given && greeting.kind === 'sampling' && roots.kind === 'roots' && stateOf(context)?.step === 1)
        return text(`${given.name}, ${roots.roots.length}, ${JSON.stringify(greeting.result.content)}`);
      return inputRequired({
        inputRequests: {
          user_name: ask('What is your name?', Name),
          greeting: sample('Generate a greeting', 50),
          client_roots: inputRequired.listRoots(),
        },
        requestState: await states.mint({ step: 1 }),
      });
    },
  );
  server.registerTool(
    'test_input_required_result_multi_round',
    { description: 'Asks for two things in turn.' },
    async (context) => {
      const { inputResponses } = context.mcpReq;
      const state = stateOf(context);
      const color = acceptedContent(inputResponses, 'step2', Color);
      if (state?.step === 2 && color !== undefined) return text(`${state.name} likes ${color.color}.`);
      const given = acceptedContent(inputResponses, 'step1', Name);
      if (state?.step === 1 && given !== undefined)
        return inputRequired({
          inputRequests: { step2: ask('Step 2: What is your favorite color?', Color) },
          requestState: await states.mint({ step: 2, name: given.name }),
        });
      return inputRequired({
        inputRequests: { step1: ask('Step 1: What is your name?', Name) },
        requestState: await states.mint({ step: 1 }),
      });
    },
  );
}
