import type { z } from 'zod';
import { Bilingual } from '../domain/bilingual.ts';
import { type Refusal, type RefusalCode, refuse } from '../domain/outcome.ts';
import { beyondLimit } from './beyond-limit.ts';
import { type FaultPlace, faultPlace } from './fault-place.ts';
import { quote, quoteNames } from './quote.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, Bilingual> = {
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  string: { fr: 'un texte', en: 'a text' },
  boolean: { fr: '`true` ou `false`', en: '`true` or `false`' },
  array: { fr: 'une liste', en: 'a list' },
  tuple: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet', en: 'an object' },
  record: { fr: 'un objet', en: 'an object' },
  date: { fr: 'une date AAAA-MM-JJ', en: 'a date, YYYY-MM-DD' },
};

/**
 * What zod found wrong in the arguments `args` → a refusal a client can act on: where, what was expected, what came.
 * A refinement says what it expects in its `params`, a Bilingual that completes "must be …".
 */
export function argumentFault(found: Issue, args: unknown): Refusal {
  const issue = innermost(found);
  const place = faultPlace(issue.path, args);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue.keys.map((key) => [...issue.path, key].join('.')));
    case 'too_small':
    case 'too_big':
      return beyondLimit(issue, place);
    case 'custom':
      return atFault('out_of_domain', place, Bilingual.safeParse(issue.params).data);
    case 'invalid_type':
      if (isMissing(issue.path, args)) return missingField(place, KINDS[issue.expected]);
      return atFault('bad_argument', place, KINDS[issue.expected]);
    case 'invalid_format':
      return atFault('bad_argument', place, KINDS[issue.format]);
    case 'invalid_value': {
      const values = issue.values.map((value) => quote(value)).join(', ');
      return atFault('bad_argument', place, { fr: `l’une des valeurs ${values}`, en: `one of ${values}` });
    }
    default:
      return atFault('bad_argument', place, undefined);
  }
}

/** Fields inside an argument that nobody would read, as dotted paths. */
export function unknownFields(paths: readonly string[]): Refusal {
  return refuse('unknown_argument', {
    fr: `Champ inconnu : ${quoteNames(paths)}. Retirez-le ou corrigez son nom.`,
    en: `Unknown field: ${quoteNames(paths)}. Remove it or correct its name.`,
  });
}

/** In a union, the branch the value was meant for: the one that takes its kind and complains about what is inside. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1));
  const meant = firsts.find((inner) => inner.code !== 'invalid_type' || inner.path.length > 0) ?? firsts[0];
  return meant === undefined ? issue : innermost({ ...meant, path: [...issue.path, ...meant.path] });
}

/** Whether nothing stands where something was expected. */
function isMissing(path: readonly PropertyKey[], args: unknown): boolean {
  let value: unknown = args;
  for (const key of path) value = Object(value)[key];
  return value === undefined;
}

function missingField({ where, needs }: FaultPlace, expected: Bilingual | undefined): Refusal {
  const what = expected ?? { fr: 'une valeur', en: 'a value' };
  return refuse(
    'missing_input',
    { fr: `Il manque ${where.fr}, ${what.fr}.`, en: `${where.en} is missing: ${what.en}.` },
    needs,
  );
}

function atFault(code: RefusalCode, { where, came, needs }: FaultPlace, expected: Bilingual | undefined): Refusal {
  const message = expected
    ? {
        fr: `${where.fr} doit être ${expected.fr}, pas ${came}.`,
        en: `${where.en} must be ${expected.en}, not ${came}.`,
      }
    : { fr: `${where.fr} ne peut pas être ${came}.`, en: `${where.en} cannot be ${came}.` };
  return refuse(code, message, needs);
}
