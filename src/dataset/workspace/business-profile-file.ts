import { BusinessProfile } from '../../domain/business-profile.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { parse } from '../../domain/parse.ts';
import { listFolder } from '../../files/list-folder.ts';
import { makePrivateFolder } from '../../files/make-private-folder.ts';
import { readText } from '../../files/read-text.ts';
import { writePrivately } from '../../files/write-privately.ts';
import { refuseWorkspaceFault } from './refuse-workspace.ts';
import { layout } from './workspace-layout.ts';

const PROFILE = {
  fr: 'Le profil de l’entreprise (profile.json de l’espace de travail)',
  en: 'The business profile (profile.json of the workspace)',
};

/** The business profile kept in a workspace; empty when none was. Meant to be readable, and corrected, by its owner. */
export async function readBusinessProfile(folder: string): Promise<Outcome<BusinessProfile>> {
  try {
    if (!(await listFolder(folder)).includes('profile.json')) return answer({});
    const text = await readText(layout.profile(folder));
    return text.ok ? parse(BusinessProfile, JSON.parse(text.value), PROFILE) : text;
  } catch (error) {
    return error instanceof SyntaxError ? parse(BusinessProfile, null, PROFILE) : refuseWorkspaceFault(error);
  }
}

/** Keeps a profile in a workspace, made if it is not there. */
export async function writeBusinessProfile(folder: string, profile: BusinessProfile): Promise<Outcome<null>> {
  try {
    await makePrivateFolder(folder);
    return await writePrivately(layout.profile(folder), `${JSON.stringify(profile, null, 2)}\n`);
  } catch (error) {
    return refuseWorkspaceFault(error);
  }
}
