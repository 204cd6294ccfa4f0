import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { RecordedExchange } from './recorded-exchange.ts';

/** The exchanges of a file; a last line that was cut while it was written is left out. */
export function readExchanges(text: string, name: string): Outcome<RecordedExchange[]> {
  const lines = text.split('\n');
  const whole = lines.slice(0, -1);
  const exchanges: RecordedExchange[] = [];
  for (const [index, line] of whole.entries()) {
    const exchange = RecordedExchange.safeParse(jsonOf(line));
    if (!exchange.success)
      return refuse('bad_argument', {
        fr: `La ligne ${index + 1} de «\u00a0${name}\u00a0» n’est pas un échange enregistré. Donnez un fichier écrit par --record, sans le modifier.`,
        en: `Line ${index + 1} of “${name}” is not a recorded exchange. Give a file written by --record, unchanged.`,
      });
    exchanges.push(exchange.data);
  }
  if (exchanges.length > 0) return answer(exchanges);
  return refuse('bad_argument', {
    fr: `«\u00a0${name}\u00a0» ne contient aucun échange enregistré. Donnez un fichier écrit par --record.`,
    en: `“${name}” holds no recorded exchange. Give a file written by --record.`,
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
