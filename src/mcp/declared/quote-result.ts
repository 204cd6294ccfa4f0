import type { CallToolResult } from '@modelcontextprotocol/client';
import type { Quote } from '../../domain/lent-tools.ts';
import { maskPersonal } from '../../language/mask-personal.ts';
import { safeText } from '../../language/safe-text.ts';
import { maskRecord } from './mask-record.ts';

/** What is looked at of an answer, and what is kept of it, in characters. */
const READ = 200_000;
const KEPT = 4_000;

/** An answer of a declared server as text to read: safe, cut, without what says who somebody is. Pictures and sounds are only named. */
export function quoteResult({ content, structuredContent, isError }: CallToolResult): Quote {
  const text =
    structuredContent === undefined ? content.map(textOf).join('\n') : (JSON.stringify(structuredContent) ?? '');
  return { ok: isError !== true, text: maskText(text) };
}

/** Text of others as a model may see it; a record in it is masked by the names of its fields. */
export function maskText(text: string): string {
  const read = safeText(text.slice(0, READ).normalize('NFC')).toWellFormed();
  const record = text.length > READ ? undefined : parsed(read);
  const masked =
    record === undefined ? maskPersonal(maskFields(read.slice(0, KEPT * 4))) : JSON.stringify(maskRecord(record));
  return masked.length <= KEPT ? masked : `${masked.slice(0, KEPT - 1)}…`.toWellFormed();
}

function textOf(block: CallToolResult['content'][number]): string {
  if (block.type === 'text') return block.text;
  if (block.type === 'resource' && 'text' in block.resource) return block.resource.text;
  return `[${block.type}]`;
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Fields of a record that was cut or is no JSON: `"first_name": "…"`, `email=…`, `Nom : …` to the end of the value. */
function maskFields(text: string): string {
  return text.replace(
    /(["']?\b(?:first|last|full|given|family|sur|customer|client|contact|user|display)?[ _-]?(?:name|nom|prénom|email|e-mail|phone|address|adresse)\b["']?\s*[:=]\s*)(?:"[^"\n]*"?|'[^'\n]*'?|[^\n,;|}]+)/giu,
    '$1[name]',
  );
}
