import type { Check } from './check.ts';

const OLDEST = [22, 19] as const;

/** Whether a version of Node, such as 24.21.0, is recent enough. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const oldest = OLDEST.join('.');
  return {
    id: 'node',
    state: isRecent ? 'ok' : 'failed',
    name: { fr: 'Node', en: 'Node' },
    found: [
      { fr: `version ${version}, ${oldest} ou plus attendu.`, en: `version ${version}, ${oldest} or later expected.` },
    ],
    todo: isRecent
      ? []
      : [
          {
            fr: 'Installez une version plus récente : https://nodejs.org.',
            en: 'Install a later version: https://nodejs.org.',
          },
        ],
    reached: null,
  };
}
