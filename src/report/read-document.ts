import { type Outcome, refuse } from '../domain/outcome.ts';
import { parse } from '../domain/parse.ts';
import { Strategy } from '../domain/strategy/strategy.ts';

const COMMENT = /\n<!-- fidelio:strategy (\{.*\}) -->\s*$/s;

/** A saved document: its strategy, the JSON it was read from, and its visible text when it has one. */
export type SavedDocument = { strategy: Strategy; json: unknown; text: string | null };

/** Reads a strategy saved as JSON, or as Markdown with its JSON in the closing comment; refuses anything else. */
export function readDocument(content: string, file: string): Outcome<SavedDocument> {
  const comment = COMMENT.exec(content);
  const json = readJson(comment?.[1] ?? content);
  if (json === undefined) {
    return refuse('bad_argument', {
      fr: `${file} n’est pas une stratégie Fidelio : un fichier .json ou .md écrit par « fidelio report --out » est attendu.`,
      en: `${file} is not a Fidelio strategy: a .json or .md file written by “fidelio report --out” is expected.`,
    });
  }
  const strategy = parse(Strategy, json, { fr: `Le document ${file}`, en: `Document ${file}` });
  if (!strategy.ok) return strategy;
  return {
    ok: true,
    value: { strategy: strategy.value, json, text: comment === null ? null : content.slice(0, comment.index) },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
