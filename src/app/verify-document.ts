import type { Lang } from '../domain/bilingual.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { Strategy } from '../domain/strategy/strategy.ts';
import { readText } from '../files/read-text.ts';
import { unreadFields } from '../mcp/unread-fields.ts';
import { verifyAdvice } from '../orchestrator/advise/verify-advice.ts';
import { compareStrategies, type Drift } from '../orchestrator/compare-strategies.ts';
import { readDocument } from '../report/read-document.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { VERSION } from '../version.ts';
import { type DataPlaces, dataRequestOf, openApp } from './open-app.ts';

export type Verification = { figures: number; calls: number; drifts: Drift[] };

/**
 * Makes a saved document again from its data and compares: every call, figure, unit, period and text. Refuses when the data is
 * not given and cannot be made again, or when the document comes from another version of the program.
 */
export async function verifyDocument(
  file: string,
  where: DataPlaces,
  { lang, today }: { lang: Lang; today: string },
): Promise<Outcome<Verification>> {
  const content = await readText(file);
  if (!content.ok) return content;
  const document = readDocument(content.value, file);
  if (!document.ok) return document;
  const { strategy: saved, json, text } = document.value;
  if (saved.version !== VERSION) {
    return refuse('bad_argument', {
      fr: `Ce document vient de Fidelio ${saved.version} ; cette version est ${VERSION}. Vérifiez-le avec la version qui l’a écrit.`,
      en: `This document comes from Fidelio ${saved.version}; this is ${VERSION}. Verify it with the version that wrote it.`,
    });
  }
  const data = dataRequestOf(saved.data, where);
  if (!data.ok) return data;
  if (data.value === null) {
    return refuse('bad_argument', {
      fr: 'Ce document ne contient pas ses données : indiquez le fichier de commandes avec --data FICHIER.',
      en: 'This document does not hold its data: name the orders file with --data FILE.',
    });
  }
  const opened = await openApp({ lang, today, data: data.value });
  if (!opened.ok) return opened;
  try {
    const { dataset: _, ...request } = saved.request;
    const fresh = await opened.value.strategy(request);
    const drifts = [
      ...unreadFields(json, saved).map((where): Drift => ({ where, saved: '…', recomputed: '–' })),
      ...compareStrategies(alignNames(saved), alignNames(fresh)),
      ...(await verifyAdvice(saved, opened.value.caller)),
    ];
    if (text !== null && text.trimEnd() !== renderMarkdown(saved).trimEnd()) {
      drifts.push({ where: { fr: 'texte visible', en: 'visible text' }[lang], saved: '…', recomputed: '…' });
    }
    return {
      ok: true,
      value: { figures: Object.keys(saved.figures).length, calls: Object.keys(saved.calls).length, drifts },
    };
  } finally {
    await opened.value.close();
  }
}

/** A data file may have been renamed since: its name is no part of what is verified, its digest is. */
function alignNames(strategy: Strategy): Strategy {
  const name = strategy.request.dataset;
  if (name === null) return strategy;
  const isName = (key: string, value: unknown) => (key === 'dataset' || key === 'id') && value === name;
  return Strategy.parse(JSON.parse(JSON.stringify(strategy, (key, value) => (isName(key, value) ? 'data' : value))));
}
