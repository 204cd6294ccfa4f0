import type { Chat } from './chat.ts';
import { describeData } from './describe-data.ts';
import { importFiles } from './import-files.ts';

/**
 * Says what the data hold that a conversation was opened on: files are read at once, as dropped ones are; what a workspace
 * holds is listed. Files that are refused are left, so that others can be given. Whether something was proposed to say next.
 */
export async function showFirstData(chat: Chat): Promise<boolean> {
  const { desk, stage, memory, signal } = chat;
  const { data } = desk;
  if (data.kind === 'files') {
    const isRead = await importFiles(data.paths, chat, data.options);
    if (!isRead && !signal.aborted) desk.forget();
    return true;
  }
  const lines = await describeData(chat);
  if (data.kind !== 'workspace' || lines.length === 0) return false;
  const title = { fr: `Données importées dans ${data.folder}`, en: `Data imported in ${data.folder}` }[memory.lang];
  stage.say('notice', [[{ text: title, style: 'strong' }], ...lines]);
  return false;
}
