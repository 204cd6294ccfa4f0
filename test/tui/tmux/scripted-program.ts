import { runChatScreen } from '../../../src/tui/run-chat-screen.ts';
import { line, scriptedPort } from '../scripted-port.ts';

const COMMANDS = ['help', 'demo', 'report', 'diagnose', 'retention'];

/** The screen alone, on a real terminal: a conversation that repeats what it is told. For the tests of the terminal itself. */
const port = scriptedPort({
  history: ['premier', 'deuxième'],
  completions: (text) =>
    COMMANDS.filter((name) => `/${name}`.startsWith(text)).map((name) => ({
      from: 0,
      insert: `/${name} `,
      label: `/${name}`,
      description: `what ${name} does`,
    })),
  onSubmit(text, self) {
    if (text === '/crash') throw new Error('crash on purpose');
    if (text === '/quit') return self.emit({ kind: 'quit' });
    if (text === '/clear') return self.emit({ kind: 'clear' });
    self.emit({ kind: 'block', block: { role: 'user', lines: text.split('\n').map(line) } });
    if (text === '/slow') {
      self.emit({ kind: 'busy', busy: true });
      self.emit({ kind: 'live', lines: [line('cohort_retention 1,2 s'), line('rfm_segments 0,4 s')] });
      return;
    }
    if (text.startsWith('/long')) self.say(...Array.from({ length: 60 }, (_, at) => `line ${at + 1} of sixty`));
    if (text === '/ask')
      self.emit({ kind: 'suggestions', items: ['/report', 'Environ 3 % par mois', 'Je ne sais pas'] });
    self.say(`heard: ${text}`);
    self.emit({ kind: 'title', text: `Fidelio – ${text}` });
  },
});
const interrupt = port.interrupt;
port.interrupt = () => {
  const stopped = interrupt();
  if (stopped) {
    port.emit({ kind: 'busy', busy: false });
    port.say('interrupted');
  }
  return stopped;
};
port.emit({ kind: 'block', block: { role: 'banner', lines: [line('Fidelio, on a scripted conversation')] } });
await runChatScreen(port, {
  stdin: process.stdin,
  stdout: process.stdout,
  theme: 'dark',
  colour: process.env.NO_COLOR === undefined,
  lang: process.argv[2] === 'en' ? 'en' : 'fr',
  columns: 80,
});
process.stdout.write('left\n');
