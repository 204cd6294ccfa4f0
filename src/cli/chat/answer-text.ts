import { askTurn } from './ask-turn.ts';
import type { Chat } from './chat.ts';
import { importFiles } from './import-files.ts';
import { findPaths } from './read-paths.ts';
import { findCommand, readCommand, runCommand } from './run-command.ts';
import { styled } from './styled.ts';
import { writeDown } from './write-down.ts';

/** What was submitted, answered as what it is: a known command, files, a mistyped path or command, else a message. */
export async function answerText(text: string, chat: Chat): Promise<void> {
  const { commands, options, memory, stage } = chat;
  const command = readCommand(text);
  if (command !== null && findCommand(command.name, commands) !== null) return runCommand(command, chat);
  const found = await findPaths(text, options.userFolder);
  if (found.kind === 'files') {
    await writeDown({ kind: 'command', text }, chat);
    await importFiles(found.paths, chat);
    return;
  }
  if (command !== null) return runCommand(command, chat);
  if (found.kind === 'none') return askTurn(text, chat);
  const said = {
    fr: `Le fichier ${found.path} n’existe pas. Vérifiez son nom et son dossier, ou déposez-le ici depuis l’explorateur de fichiers.`,
    en: `The file ${found.path} does not exist. Check its name and folder, or drop it here from the file browser.`,
  };
  stage.say('error', styled(said[memory.lang]));
  stage.suggest(['/import ', '/demo', '/help']);
}
