import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { OUTCOME_WORDS } from '../../language/outcome-words.ts';
import { safeText } from '../../language/safe-text.ts';
import { toNumbers } from './risk-feature.ts';

type Attributes = MeasureValues['customerAttributes'];

/** Fewer customers, or fewer with either outcome, tell nothing that would hold for others. */
export const LEAST_KNOWN = 50;
export const LEAST_OF_EACH = 10;

/** The outcome of each customer (0, 1, NaN where it is not known), with the columns left to explain it. */
export type KnownOutcome = { readonly outcome: Float64Array; readonly columns: Attributes['columns'] };

/** The outcome named, a column of yes and no however it is spelt, else the table's own. Refuses when there is none, or too few customers to learn from. */
export function readOutcome({ outcome: own, columns }: Attributes, named: string | undefined): Outcome<KnownOutcome> {
  const column = named === undefined ? undefined : columns.find(({ name }) => simplify(name) === simplify(named));
  const isOwn =
    named !== undefined && column === undefined && own.length > 0 && OUTCOME_WORDS.includes(simplify(named));
  if (named !== undefined && !isOwn && column?.type !== 'flag') return refuseOutcome(named, columns);
  const outcome = toNumbers(column?.values ?? own);
  if (outcome.length === 0) return refuseNoOutcome(columns);
  const positives = countOf(outcome, 1);
  const negatives = countOf(outcome, 0);
  if (positives === 0 || negatives === 0) return refuseOneClass(positives + negatives);
  if (positives + negatives < LEAST_KNOWN || Math.min(positives, negatives) < LEAST_OF_EACH) {
    return refuseFew(positives, negatives);
  }
  return answer({ outcome, columns: columns.filter((other) => other !== column) });
}

/** A header as it is compared: without case, accents, blanks and signs. */
function simplify(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function countOf(outcome: Float64Array, value: number): number {
  return outcome.reduce((sum, found) => (found === value ? sum + 1 : sum), 0);
}

function flagsOf(columns: Attributes['columns']): string {
  const flags = columns.filter(({ type }) => type === 'flag').map(({ name }) => `\`${safeText(name)}\``);
  return flags.length === 0 ? '–' : flags.join(', ');
}

function refuseOutcome(named: string, columns: Attributes['columns']) {
  const name = safeText(named);
  return refuse(
    'bad_argument',
    {
      fr: `« ${name} » n’est pas une colonne de oui et de non de ce tableau. Colonnes possibles : ${flagsOf(columns)}.`,
      en: `“${name}” is not a column of yes and no of this table. Possible columns: ${flagsOf(columns)}.`,
    },
    ['outcome'],
  );
}

function refuseNoOutcome(columns: Attributes['columns']) {
  return refuse(
    'not_in_data',
    {
      fr: `Le tableau ne dit pas qui est parti : il manque une colonne d’issue (oui ou non). Importez-le avec cette colonne, ou nommez-en une par \`outcome\` : ${flagsOf(columns)}.`,
      en: `The table does not say who left: an outcome column (yes or no) is missing. Import it with one, or name one with \`outcome\`: ${flagsOf(columns)}.`,
    },
    ['outcome'],
  );
}

function refuseOneClass(known: number) {
  return refuse(
    'undefined_ratio',
    {
      fr: `Tous les clients dont l’issue est connue ont la même (${formatCount(known, 'fr')}) : rien ne les distingue. Il faut des clients partis et des clients restés.`,
      en: `All customers whose outcome is known have the same one (${formatCount(known, 'en')}): nothing tells them apart. Both customers who left and customers who stayed are needed.`,
    },
    ['customerAttributes'],
  );
}

function refuseFew(positives: number, negatives: number) {
  return refuse(
    'too_few',
    {
      fr: `Trop peu de clients pour un modèle : ${formatCount(positives, 'fr')} avec l’issue et ${formatCount(negatives, 'fr')} sans ; il en faut ${LEAST_KNOWN} en tout et ${LEAST_OF_EACH} de chaque côté. Attendez, ou élargissez le tableau.`,
      en: `Too few customers for a model: ${formatCount(positives, 'en')} with the outcome and ${formatCount(negatives, 'en')} without, where ${LEAST_KNOWN} in all and ${LEAST_OF_EACH} on either side are needed. Wait, or widen the table.`,
    },
    ['customerAttributes'],
  );
}
