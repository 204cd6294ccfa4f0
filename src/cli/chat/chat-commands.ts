import type { ChatCommand } from './chat.ts';
import { agents } from './commands/agents.ts';
import { budget } from './commands/budget.ts';
import { clear } from './commands/clear.ts';
import { cohorts } from './commands/cohorts.ts';
import { data } from './commands/data.ts';
import { demo } from './commands/demo.ts';
import { diagnose } from './commands/diagnose.ts';
import { exportCommand } from './commands/export.ts';
import { feedback } from './commands/feedback.ts';
import { forecast } from './commands/forecast.ts';
import { help } from './commands/help.ts';
import { importCommand } from './commands/import.ts';
import { lang } from './commands/lang.ts';
import { metrics } from './commands/metrics.ts';
import { model } from './commands/model.ts';
import { newCommand } from './commands/new.ts';
import { plan } from './commands/plan.ts';
import { quit } from './commands/quit.ts';
import { report } from './commands/report.ts';
import { resume } from './commands/resume.ts';
import { rfm } from './commands/rfm.ts';
import { segments } from './commands/segments.ts';
import { sessions } from './commands/sessions.ts';
import { trace } from './commands/trace.ts';
import { why } from './commands/why.ts';

/** The commands of the conversation, in the order the help shows them: a later command is one file and one line here. */
export const chatCommands: readonly ChatCommand[] = [
  help,
  ...[data, importCommand, demo],
  ...[diagnose, metrics, cohorts, rfm, segments, forecast],
  ...[plan, report],
  ...[why, trace, agents],
  ...[lang, model, budget],
  ...[sessions, resume, newCommand, exportCommand, feedback],
  ...[clear, quit],
];
