import { ROOT } from './repository.ts';
import { runFidelio } from './run-fidelio.ts';

const TRANSCRIPT = /(?<=^```console\n)\$ (.*)\n[\s\S]*?(?=^```$)/gm;

/** What a README shows of a printed strategy; the rest becomes an ellipsis. */
const SHOWN = /^(## 1\.|## 3\.|### 3\.1) /;

/** A page with the output under each `$ command` of its console blocks made again by the program. */
export function renewTranscripts(page: string): string {
  return page.replace(TRANSCRIPT, (_, command: string) => {
    const { status, stdout, stderr } = runFidelio(command, ROOT);
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
    return `$ ${command}\n${shorten(stdout)}\n`;
  });
}

/** The title, the summary and the quick wins of a strategy; `…` stands for whatever lies between. */
function shorten(strategy: string): string {
  const [opening = '', ...parts] = strategy.split(/^(?=##+ )/m);
  const kept = parts.map((part) => (SHOWN.test(part) ? part.trimEnd() : '…'));
  return [opening.trimEnd(), ...kept.filter((part, index) => part !== '…' || kept[index - 1] !== '…')].join('\n\n');
}
