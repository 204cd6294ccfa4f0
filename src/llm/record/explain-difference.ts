import type { Bilingual } from '../../domain/bilingual.ts';
import type { ChatRequest } from '../chat/chat.ts';
import { digestRequest } from './digest-request.ts';
import type { RecordedExchange } from './recorded-exchange.ts';

/** Why no recorded exchange answers a request: what the nearest one of the same purpose and agent has that is different. */
export function explainDifference(request: ChatRequest, recorded: readonly RecordedExchange[]): Bilingual {
  const { parts } = digestRequest(request);
  const name = request.agent === null ? request.purpose : `${request.purpose}, ${request.agent}`;
  const alike = recorded
    .filter(({ purpose, agent }) => purpose === request.purpose && agent === request.agent)
    .map((exchange) => ({ exchange, faults: faultsOf(parts, exchange.parts) }))
    .sort((a, b) => a.faults.length - b.faults.length)[0];
  if (alike === undefined)
    return {
      fr: `L’enregistrement n’a aucun échange de cette sorte (${name}). Enregistrez à nouveau avec --record.`,
      en: `The recording has no exchange of this kind (${name}). Record again with --record.`,
    };
  const say = (lang: 'fr' | 'en') => alike.faults.map((fault) => fault[lang]).join(', ');
  return {
    fr: `L’enregistrement n’a pas cet échange (${name}). Diffèrent du plus proche : ${say('fr')}. Reprenez les mêmes messages, données et version, ou enregistrez à nouveau avec --record.`,
    en: `The recording does not have this exchange (${name}). Different from the nearest one: ${say('en')}. Use the same messages, data and version, or record again with --record.`,
  };
}

type Parts = RecordedExchange['parts'];

function faultsOf(asked: Parts, known: Parts): Bilingual[] {
  const faults: Bilingual[] = [];
  if (asked.prompt !== known.prompt)
    faults.push({
      fr: `le prompt (${asked.prompt}, enregistré ${known.prompt})`,
      en: `the prompt (${asked.prompt}, recorded ${known.prompt})`,
    });
  if (asked.messages.length !== known.messages.length)
    faults.push({
      fr: `le nombre de messages (${asked.messages.length}, enregistrés ${known.messages.length})`,
      en: `the number of messages (${asked.messages.length}, recorded ${known.messages.length})`,
    });
  for (const [index, { role, digest }] of asked.messages.entries()) {
    const other = known.messages[index];
    if (other !== undefined && other.digest !== digest)
      faults.push({ fr: `le message ${index + 1} (${role})`, en: `message ${index + 1} (${role})` });
  }
  if (asked.tools !== known.tools) faults.push({ fr: 'les outils', en: 'the tools' });
  if (asked.answer !== known.answer) faults.push({ fr: 'la forme de la réponse', en: 'the form of the answer' });
  return faults;
}
