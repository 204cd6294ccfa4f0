import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Request } from '../../domain/reading.ts';
import type { ToolRefusal, ToolResult, ToolSuccess } from '../../domain/tool-result.ts';
import { describeInput } from '../../knowledge/describe-input.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';
import { calculationNext } from './calculation-next.ts';
import { calculationResults } from './calculation-results.ts';
import { explainRefusal } from './explain-refusal.ts';

type Calculation = Request & { kind: 'calculation' };

const CALL = 'calculation';
/** Tools that a data set can fill when no number is given. */
const FROM_DATA = new Set([
  ...['retention_rate', 'churn_rate', 'revenue_churn', 'nrr', 'grr', 'repeat_purchase_rate', 'purchase_frequency'],
  ...['time_between_purchases', 'nps', 'csat', 'health_score'],
]);
/** Arguments of a metric that a question asked backwards has no use for. */
const FORWARD_ONLY = new Set(['n', 'periodDays', 'withinDays', 'changes', 'marks', 'reactivation']);

/** Works out what was asked, forwards or backwards: the result, its formula with the numbers, how to read it, what to do next. */
export async function answerCalculation(request: Calculation, context: AnswerContext): Promise<Answer> {
  const { tool, solveFor, target } = request;
  const { ledger, lang } = context;
  const result = await work(request, context);
  const given = solveFor === null ? request.input : { ...request.input, solveFor, target };
  if (!result.ok) return refused(request, given, result, context);
  const value = solveFor === null ? result.value : solved(solveFor, result);
  const shown = solveFor === null ? takeResults(tool, ledger, lang) : takeSolution(solveFor, ledger, lang);
  return {
    outcome: 'answered',
    lines: [
      sentence(`${shown.join({ fr: ' ; ', en: '; ' }[lang])}.`),
      formulaLine(request, context),
      result.reading[lang],
      calculationNext(tool, solveFor !== null)[lang],
    ],
    fields: {
      calculation: { tool, input: given, ok: true, value, formula: result.formula, reading: result.reading[lang] },
    },
  };
}

async function work({ tool, input, solveFor, target }: Calculation, context: AnswerContext): Promise<ToolResult> {
  const { ledger, dataset } = context;
  if (solveFor !== null) {
    const others = Object.entries(input).filter(([name]) => !FORWARD_ONLY.has(name) && name !== solveFor);
    return ledger.call(CALL, 'solve_for', { metric: tool, solveFor, target, ...Object.fromEntries(others) });
  }
  if (tool === 'ltv_cac' && input.ltv === undefined && input.arpu !== undefined) return ratioFromMargin(input, ledger);
  const asksData = dataset !== null && Object.keys(input).length === 0 && FROM_DATA.has(tool);
  return ledger.call(CALL, tool, asksData ? { dataset } : input);
}

/** LTV:CAC of a customer whose lifetime value has to be worked out first. */
async function ratioFromMargin(input: Calculation['input'], ledger: Ledger): Promise<ToolResult> {
  const { arpu, grossMargin, monthlyChurn, cac } = input;
  const parts = Object.entries({ arpu, grossMargin, monthlyChurn }).filter(([, value]) => value !== undefined);
  const inner = await ledger.call(`${CALL}.ltv`, 'ltv_margin', Object.fromEntries(parts));
  if (!inner.ok) return inner;
  return ledger.call(CALL, 'ltv_cac', { ltv: inner.value.ltv, ...(cac === undefined ? {} : { cac }) });
}

/** The unknown under its own name, with the whole numbers around it when it counts something. */
function solved(unknown: string, { value }: ToolSuccess): Record<string, unknown> {
  const { solution, below, above } = value;
  return { [unknown]: solution, ...(below === undefined ? {} : { below, above }) };
}

function takeResults(tool: string, ledger: Ledger, lang: Lang): string[] {
  return (calculationResults[tool] ?? []).flatMap(({ key, unit, name }) => {
    const id = `${CALL}.${key.replaceAll('/', '.')}`;
    const taken = ledger.take({ id, call: CALL, path: `/${key}`, label: name[lang], unit });
    return taken === null ? [] : [say(name, refer(taken), lang)];
  });
}

function takeSolution(unknown: string, ledger: Ledger, lang: Lang): string[] {
  const { name, unit } = describeInput(unknown);
  const take = (key: string) =>
    ledger.take({ id: `${CALL}.${key}`, call: CALL, path: `/${key}`, label: name[lang], unit });
  const [below, above] = [take('below'), take('above')];
  if (below !== null && above !== null)
    return [
      say(name, { fr: `${refer(below)} ou ${refer(above)}`, en: `${refer(below)} or ${refer(above)}` }[lang], lang),
    ];
  const solution = take('solution');
  return solution === null ? [] : [say(name, refer(solution), lang)];
}

/** The formula in words, then each number it was given, as figures that the user said. */
function formulaLine(request: Calculation, { ledger, lang }: AnswerContext): string {
  const { tool, target, solveFor } = request;
  const card = metricDefinitions[tool];
  const numbers = stateInputs(request, ledger, lang);
  if (target !== null && solveFor !== null) numbers.unshift(stateTarget(tool, target, ledger, lang));
  const formula = card === undefined ? '' : `${card.formula[lang]}${numbers.length === 0 ? '' : ', '}`;
  const list = numbers.join({ fr: ' ; ', en: '; ' }[lang]);
  return {
    fr: `Calcul : ${formula}${list === '' ? '' : `avec ${list}`}.`,
    en: `Calculation: ${formula}${list === '' ? '' : `with ${list}`}.`,
  }[lang];
}

function stateInputs({ input }: Calculation, ledger: Ledger, lang: Lang): string[] {
  return Object.entries(input).flatMap(([key, value]) => {
    if (typeof value !== 'number') return [];
    const { name, unit } = describeInput(key);
    const quote = `${name[lang]} ${formatQuantity(value, unit, lang)}`;
    const label = name[lang];
    const id = ledger.state({ id: `${CALL}.given.${key}`, label, value, unit, origin: { kind: 'said', quote } });
    return [say(name, refer(id), lang)];
  });
}

function stateTarget(tool: string, target: number, ledger: Ledger, lang: Lang): string {
  const [main] = calculationResults[tool] ?? [];
  const name = main?.name ?? { fr: 'cible', en: 'target' };
  const unit = main?.unit ?? 'ratio';
  const quote = `${name[lang]} ${formatQuantity(target, unit, lang)}`;
  const origin = { kind: 'said', quote } as const;
  const id = ledger.state({ id: `${CALL}.target`, label: name[lang], value: target, unit, origin });
  return { fr: `pour cible ${say(name, refer(id), lang)}`, en: `as target ${say(name, refer(id), lang)}` }[lang];
}

function refused(
  request: Calculation,
  input: Record<string, unknown>,
  refusal: ToolRefusal,
  { ledger, lang }: AnswerContext,
): Answer {
  const { code, messages, needs } = refusal;
  const isMissing = code === 'missing_input';
  const isShort = isMissing || ['not_in_data', 'too_few', 'too_short', 'base_too_small'].includes(code);
  const known = isMissing ? stateInputs(request, ledger, lang) : [];
  const heard = known.join({ fr: ' ; ', en: '; ' }[lang]);
  return {
    outcome: isShort ? 'not-enough' : 'answered',
    lines: [
      explainRefusal(request.tool, refusal, lang),
      ...(heard === '' ? [] : [{ fr: `J’ai déjà : ${heard}.`, en: `I already have: ${heard}.` }[lang]]),
    ],
    fields: {
      calculation: { tool: request.tool, input, ok: false, code, message: messages[lang], needs },
    },
  };
}

function say(name: Bilingual, value: string, lang: Lang): string {
  return { fr: `${name.fr} : ${value}`, en: `${name.en}: ${value}` }[lang];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
