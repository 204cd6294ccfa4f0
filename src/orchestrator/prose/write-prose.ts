import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Model, ModelRun } from '../../domain/model.ts';
import type { WritingTask } from '../../domain/writing.ts';
import { figureLines } from './figure-lines.ts';

export type ProseOrder = {
  readonly lang: Lang;
  readonly message: string | null;
  readonly history: readonly string[];
  readonly draft: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly currency: string | null;
};

/** Paragraphs whose every sentence holds, and what the reader must be told of those that did not. */
export type Prose = { readonly lines: readonly string[]; readonly notices: readonly Bilingual[] };

const NO_PROSE: Prose = { lines: [], notices: [] };

/** What a model adds to an answer, sentence by sentence checked against the figures; nothing without a model, or when it fails. */
export async function writeProse(model: Model | null, order: ProseOrder, run: ModelRun): Promise<Prose> {
  if (model === null) return NO_PROSE;
  const { lang, message, history, draft, figures, currency } = order;
  const task: WritingTask = {
    lang,
    message,
    history,
    draft,
    figures: figureLines(figures, lang, currency),
    revise: null,
  };
  const first = await model.write(task, run);
  if (!first.ok) {
    run.listen({ kind: 'fell-back', purpose: 'write', code: first.code });
    return { lines: [], notices: [first.message] };
  }
  const { guardProse } = await import('../guard/guard-prose.ts');
  const guarded = await guardProse({
    text: first.value,
    revise: async (text, faults) => {
      const again = await model.write({ ...task, revise: { text, faults } }, run);
      return again.ok ? again.value : null;
    },
    context: { lang, figures, currency, allowed: message === null ? [] : [message] },
  });
  const lines = guarded.text.split('\n').filter((line) => line.trim() !== '');
  run.listen({ kind: 'prose-checked', kept: lines.length, revised: guarded.revised, dropped: guarded.dropped });
  return { lines, notices: guarded.dropped === 0 ? [] : [droppedNotice(guarded.dropped)] };
}

/** Said wherever sentences of a model were left out. */
export function droppedNotice(dropped: number): Bilingual {
  return dropped === 1
    ? {
        fr: 'Une phrase du modèle a été retirée : elle ne s’accordait pas aux chiffres.',
        en: 'One sentence of the model was left out: it did not agree with the figures.',
      }
    : {
        fr: `${dropped} phrases du modèle ont été retirées : elles ne s’accordaient pas aux chiffres.`,
        en: `${dropped} sentences of the model were left out: they did not agree with the figures.`,
      };
}
