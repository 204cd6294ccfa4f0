import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ClientProfile } from './client-profiles.ts';
import { SERVER_NAME } from './server-entry.ts';

/** A client's file, read: its text and the parts of it that concern us, null where they are not there. */
export type ConfigText = {
  readonly text: string;
  readonly root: Node | null;
  /** The object that holds the servers, and our member of it. */
  readonly servers: Node | null;
  readonly member: Node | null;
};

/** Reads a file; refuses one that its client could not read, or in which a name that matters stands twice. Repeats none of it. */
export function readConfigText(
  text: string,
  { path, profile }: { readonly path: string; readonly profile: ClientProfile },
): Outcome<ConfigText> {
  const nothing = { text, root: null, servers: null, member: null };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    const { comments } = profile;
    root = parseTree(text, errors, {
      disallowComments: !comments,
      allowTrailingComma: comments,
      allowEmptyContent: true,
    });
  } catch {
    return refuseAt(text, 0, path, profile);
  }
  const [error] = errors;
  if (error !== undefined) return refuseAt(text, error.offset, path, profile);
  if (root === undefined) return answer(nothing);
  const servers = membersNamed(root, profile.section);
  const held = servers[0]?.children?.[1];
  if (root.type !== 'object' || (held !== undefined && held.type !== 'object')) {
    const where = root.type === 'object' ? `“${profile.section}”` : '';
    return refuse('bad_argument', {
      fr: `${profile.name} : ${path} n’a pas la forme attendue (un objet { … }${where && ` sous ${frenchQuote(profile.section)}`}). Rien n’a été changé. Corrigez le fichier et relancez.`,
      en: `${profile.name}: ${path} does not have the expected form (an object { … }${where && ` under ${where}`}). Nothing was changed. Correct the file and run again.`,
    });
  }
  const members = held === undefined ? [] : membersNamed(held, SERVER_NAME);
  const twice = servers.length > 1 ? profile.section : members.length > 1 ? SERVER_NAME : null;
  if (twice !== null) {
    return refuse('bad_argument', {
      fr: `${profile.name} : ${frenchQuote(twice)} figure deux fois dans ${path}. Rien n’a été changé. Gardez-en un seul et relancez.`,
      en: `${profile.name}: “${twice}” stands twice in ${path}. Nothing was changed. Keep one of them and run again.`,
    });
  }
  return answer({ text, root, servers: held ?? null, member: members[0] ?? null });
}

/** What a member holds, as JSON; undefined without one. */
export function heldBy(member: Node | null): unknown {
  const value = member?.children?.[1];
  return value === undefined ? undefined : plainValue(value);
}

/** What a node says, as plain JSON: the parser's own objects have no prototype, and would compare as different. */
export function plainValue(node: Node): unknown {
  return JSON.parse(JSON.stringify(getNodeValue(node)));
}

export function membersNamed(object: Node, name: string): Node[] {
  return (object.children ?? []).filter(({ children }) => children?.[0]?.value === name);
}

function refuseAt(text: string, offset: number, path: string, { name, comments }: ClientProfile) {
  const lines = text.slice(0, offset).split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const rule = comments
    ? { fr: 'Vérifiez guillemets, virgules et accolades', en: 'Check quotes, commas and braces' }
    : {
        fr: 'Vérifiez guillemets, virgules et accolades ; ce client n’admet ni commentaire ni virgule finale',
        en: 'Check quotes, commas and braces; this client takes no comment and no comma at the end',
      };
  return refuse('bad_argument', {
    fr: `${name} : ${path} n’est pas du JSON lisible (ligne ${place.line}, colonne ${place.column}). ${rule.fr}. Rien n’a été changé.`,
    en: `${name}: ${path} is not readable JSON (line ${place.line}, column ${place.column}). ${rule.en}. Nothing was changed.`,
  });
}

function frenchQuote(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}
