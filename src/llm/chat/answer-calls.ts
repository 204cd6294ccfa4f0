import { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Quoter } from '../../domain/lent-tools.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import type { AskedCall, ChatMessage } from './chat.ts';
import { showQuote } from './show-quote.ts';
import { showResult } from './show-result.ts';

/** The most calls that are answered of one reply. */
const MOST_CALLS = 8;
const LONGEST_ARGUMENTS = 4_000;

const Arguments = z.record(z.string(), z.unknown());

const UNKNOWN: Bilingual = {
  fr: 'Aucun outil ne porte ce nom. Outils : {tools}.',
  en: 'No tool has that name. Tools: {tools}.',
};
const MISSHAPEN: Bilingual = {
  fr: 'Les arguments doivent former un objet JSON, de taille raisonnable.',
  en: 'The arguments must be a JSON object of reasonable size.',
};
const FAILED: Bilingual = {
  fr: 'L’outil n’a pas pu être appelé. Continue sans lui.',
  en: 'The tool could not be called. Go on without it.',
};

type CallParts = {
  /** Our tools, and those of others. */
  readonly own: readonly string[];
  readonly lent: readonly string[];
  readonly tools: ToolCaller & Partial<Quoter>;
  readonly lang: Lang;
  readonly signal: AbortSignal;
};

/**
 * The messages that follow a reply with calls: the reply, then an answer to each of its calls, in order. A tool outside `own` and `lent` is
 * never called: the model is told so.
 */
export async function answerCalls(
  reply: { readonly text: string; readonly calls: readonly AskedCall[] },
  { own, lent, tools, lang, signal }: CallParts,
): Promise<ChatMessage[]> {
  const allowed = [...own, ...lent];
  const used = new Set<string>();
  const asked = reply.calls
    .slice(0, MOST_CALLS)
    .map((call) => ({ ...call, ...checked(call), id: freeId(call.id, used) }));
  const answered = await Promise.all(
    asked.map(async ({ id, name, given }): Promise<ChatMessage> => {
      const said = (text: Bilingual): ChatMessage => ({
        role: 'tool',
        call: id,
        content: text[lang].replace('{tools}', () => allowed.join(', ')),
      });
      if (!allowed.includes(name)) return said(UNKNOWN);
      if (given === null) return said(MISSHAPEN);
      try {
        if (own.includes(name))
          return { role: 'tool', call: id, content: showResult(await tools.call(name, given), lang) };
        const quote = await tools.quote?.(name, given, signal);
        return quote?.ok ? { role: 'tool', call: id, content: showQuote(quote, lang) } : said(FAILED);
      } catch {
        return said(FAILED);
      }
    }),
  );
  const calls = asked.map(({ id, name, given }) => ({
    id,
    name: name.replace(/[^\w-]/g, '_').slice(0, 64) || '_',
    arguments: given ?? {},
  }));
  return [{ role: 'assistant', content: reply.text.slice(0, LONGEST_ARGUMENTS).toWellFormed(), calls }, ...answered];
}

function checked({ arguments: written }: AskedCall): { given: Record<string, unknown> | null } {
  const parsed = Arguments.safeParse(written);
  if (!parsed.success || Array.isArray(written)) return { given: null };
  return { given: JSON.stringify(parsed.data).length > LONGEST_ARGUMENTS ? null : parsed.data };
}

/** The call's own id, unless it has none that can be sent back or shares it. */
function freeId(own: string, used: Set<string>): string {
  let id = own;
  for (let number = used.size + 1; !/^[\w.:-]{1,128}$/.test(id) || used.has(id); number += 1) id = `call-${number}`;
  used.add(id);
  return id;
}
