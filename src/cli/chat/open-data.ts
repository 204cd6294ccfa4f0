import type { App, DataRequest } from '../../app/app.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Chat } from './chat.ts';
import { progressLine } from './progress-line.ts';
import { styled } from './styled.ts';
import { writeDown } from './write-down.ts';

const READING = { fr: 'Lecture', en: 'Reading' } as const;
const MAKING = { fr: 'Préparation de la boutique', en: 'Making the shop' } as const;

/** The app on the conversation’s data, with progress while they are read; null once the refusal is said. */
export async function openData(chat: Chat): Promise<App | null> {
  const { stage, desk, memory, signal } = chat;
  const onProgress = (share: number) => stage.live([progressLine(READING[memory.lang], share, memory.lang)]);
  const opened = await desk.app({ signal, onProgress });
  stage.live([]);
  if (opened.ok && !signal.aborted) await noteData(opened.value, chat);
  return sayUnless(opened, chat);
}

/** Makes the conversation be about other data; null once the refusal is said, and then nothing has changed. */
export async function changeData(chat: Chat, data: DataRequest): Promise<Outcome<App>> {
  const { stage, desk, memory, signal } = chat;
  const what = (data.kind === 'demo' ? MAKING : READING)[memory.lang];
  const onProgress = (share: number) => stage.live([progressLine(what, share, memory.lang)]);
  onProgress(0);
  const opened = await desk.change({ data }, { signal, onProgress });
  stage.live([]);
  if (!opened.ok || signal.aborted) return opened;
  await noteData(opened.value, chat);
  return opened;
}

/** Writes down which data the conversation is about, once for each session and data. */
async function noteData({ dataset, loaded }: App, chat: Chat): Promise<void> {
  const { desk, memory, stage } = chat;
  if (loaded === null || memory.noted === desk.data) return;
  memory.noted = desk.data;
  stage.title(dataset ?? '');
  const cards = await loaded.source.datasets();
  const datasets = cards.map(({ id, digest }) => ({ id, digest }));
  await writeDown({ kind: 'data', request: desk.data, datasets }, chat);
}

function sayUnless(opened: Outcome<App>, { stage, memory }: Chat): App | null {
  if (opened.ok) return opened.value;
  stage.say('error', styled(opened.message[memory.lang]));
  return null;
}
