import type { Bilingual } from '../../domain/bilingual.ts';
import type { BusinessProfile } from '../../domain/business-profile.ts';
import { Industry } from '../../domain/industry.ts';
import { askChoice, type Choice } from '../ask-choice.ts';
import type { CommandContext } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

const INDUSTRIES: Readonly<Record<Industry, Bilingual>> = {
  ecommerce: { fr: 'e-commerce', en: 'e-commerce' },
  retail: { fr: 'commerce en magasin', en: 'retail' },
  subscription: { fr: 'abonnement', en: 'subscription' },
  saas: { fr: 'logiciel par abonnement (SaaS)', en: 'software as a service (SaaS)' },
};

/** Keeps what an import settled, the zone, and asks once on a terminal what every document will need, the industry. */
export async function completeProfile(
  folder: string,
  { profile, zone }: { profile: BusinessProfile; zone: string | undefined },
  context: CommandContext,
): Promise<void> {
  const industry = profile.industry ?? (await askIndustry(context));
  const completed = { ...profile, ...(zone && { timeZone: zone }), ...(industry && { industry }) };
  if (JSON.stringify(completed) === JSON.stringify(profile)) return;
  const { saveProfile } = await import('../../app/manage-workspace.ts');
  const saved = await saveProfile(folder, completed);
  if (!saved.ok) sayRefusal(saved, { ...context, json: false });
}

async function askIndustry(context: CommandContext): Promise<Industry | null> {
  if (!context.terminal.interactive || context.json) return null;
  const none: Choice<Industry | null> = { value: null, text: { fr: 'plus tard', en: 'later' } };
  const choices = Industry.options.map((value) => ({ value, text: INDUSTRIES[value] }));
  return askChoice({ fr: 'Votre secteur\u202f?', en: 'Your industry?' }, [...choices, none], context);
}
