import { z } from 'zod';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { parse } from '../../domain/parse.ts';

/** What a prompt file says of itself before its text. */
export const PromptHead = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  version: z.number().int().min(1),
  inputs: z.array(z.string().regex(/^[a-zA-Z]+$/)),
});
export type PromptHead = z.infer<typeof PromptHead>;

/** A prompt in one language: instructions first, then the messages that carry the data; `{{name}}` stands for an input. */
export type Prompt = PromptHead & { readonly system: string; readonly messages: readonly string[] };

/** An input is letters alone, so that `{{figure:id}}`, which a model is told to write, is none. */
export const INPUT = /\{\{([a-zA-Z]+)\}\}/g;

/** A prompt file, read; refused when its head is wrong, or when the inputs it declares are not those of its text. */
export function parsePrompt(text: string, name: string): Outcome<Prompt> {
  const what = { fr: `Le prompt «\u00a0${name}\u00a0»`, en: `The prompt “${name}”` };
  const [before, head, ...sections] = text.replaceAll('\r\n', '\n').split(/^---[ \t]*$/m);
  const [system, ...messages] = sections.map((section) => section.trim());
  if (before?.trim() !== '' || head === undefined || system === undefined || messages.length === 0)
    return refuse('bad_argument', {
      fr: `${what.fr} n’a pas ses trois parties : un en-tête, des consignes et des messages, séparés par des lignes \`---\`.`,
      en: `${what.en} lacks its three parts: a head, instructions and messages, parted by lines of \`---\`.`,
    });
  const parsed = parse(PromptHead, fieldsOf(head), what);
  if (!parsed.ok) return parsed;
  const used = new Set(
    [system, ...messages].flatMap((part) => [...part.matchAll(INPUT)].map(([, input = '']) => input)),
  );
  const { inputs } = parsed.value;
  const faults = [
    ...[...used].filter((input) => !inputs.includes(input)),
    ...inputs.filter((input) => !used.has(input)),
  ];
  if (faults.length > 0 || new Set(inputs).size < inputs.length)
    return refuse('bad_argument', {
      fr: `${what.fr} déclare d’autres entrées que celles de son texte : ${faults.join(', ')}. Déclarez chacune une fois.`,
      en: `${what.en} declares other inputs than those of its text: ${faults.join(', ')}. Declare each of them once.`,
    });
  return { ok: true, value: { ...parsed.value, system, messages } };
}

/** `key: value` lines; whole numbers and `[lists, of, words]` are what they look like. */
function fieldsOf(head: string): Record<string, unknown> {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [key = '', ...rest] = line.split(':');
      return [key.trim(), fieldOf(rest.join(':').trim())];
    }),
  );
}

function fieldOf(written: string): unknown {
  if (/^\d+$/.test(written)) return Number(written);
  const list = /^\[(.*)\]$/.exec(written)?.[1];
  if (list === undefined) return written;
  return list.trim() === '' ? [] : list.split(',').map((word) => word.trim());
}
