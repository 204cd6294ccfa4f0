import { BusinessProfile } from '../../domain/business-profile.ts';
import { refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

const NAMES = Object.keys(BusinessProfile.shape).join(', ');

/** `fidelio import profile [NAME=VALUE …]`: shows or completes what the business says of itself; an empty value forgets. */
export async function keepProfile(
  folder: string,
  pairs: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const { readProfile, saveProfile } = await import('../../app/manage-workspace.ts');
  const known = await readProfile(folder);
  if (!known.ok) return sayRefusal(known, context);
  const changed: Record<string, unknown> = { ...known.value };
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [name, text] = [pair.slice(0, Math.max(0, at)), pair.slice(at + 1).trim()];
    const number = Number(text.replace(',', '.'));
    if (text === '') delete changed[name];
    else changed[name] = Number.isFinite(number) ? number : text;
  }
  const profile = BusinessProfile.safeParse(changed);
  if (!profile.success || pairs.some((pair) => pair.indexOf('=') <= 0)) {
    const faults = profile.success
      ? []
      : profile.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return sayRefusal(
      refuse('bad_argument', {
        fr: `Le profil s’écrit NOM=VALEUR, par exemple industry=ecommerce grossMargin=0,6. Noms : ${NAMES}. ${faults.join(' ; ')}`.trim(),
        en: `A profile is written NAME=VALUE, for example industry=ecommerce grossMargin=0.6. Names: ${NAMES}. ${faults.join('; ')}`.trim(),
      }),
      context,
    );
  }
  if (pairs.length > 0) {
    const saved = await saveProfile(folder, profile.data);
    if (!saved.ok) return sayRefusal(saved, context);
  }
  if (json) {
    terminal.out(`${JSON.stringify({ ok: true, profile: profile.data }, null, 2)}\n`);
    return 0;
  }
  const lines = Object.entries(profile.data).map(([name, value]) => `${name} = ${String(value)}`);
  const none = { fr: `Profil vide. Noms : ${NAMES}.`, en: `Empty profile. Names: ${NAMES}.` };
  terminal.out(`${safeText(lines.length === 0 ? none[lang] : lines.join('\n'))}\n`);
  return 0;
}
