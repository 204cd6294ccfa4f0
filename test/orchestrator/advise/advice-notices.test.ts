import { describe, expect, it } from 'vitest';
import { RefusalCode } from '../../../src/domain/outcome.ts';
import { adviceNotices, isAdviceNotice } from '../../../src/orchestrator/advise/advice-notices.ts';

describe.each(['fr', 'en'] as const)('the notices of an advice (%s)', (lang) => {
  const written = [0, 1, 2, 45].flatMap((dropped) =>
    adviceNotices(RefusalCode.options, dropped).map((notice) => notice[lang]),
  );

  it('are all recognised', () => {
    expect(written.length).toBeGreaterThan(9);
    for (const notice of written) expect(isAdviceNotice(notice, lang)).toBe(true);
  });

  it('are recognised to the letter, and in their language', () => {
    for (const notice of written) {
      expect(isAdviceNotice(notice, lang === 'fr' ? 'en' : 'fr')).toBe(false);
      expect(isAdviceNotice(`${notice} `, lang)).toBe(false);
      expect(isAdviceNotice(notice.slice(0, -1), lang)).toBe(false);
    }
    for (const other of ['', '0', '2', '00002 phrases', 'Tout va bien.'])
      expect(isAdviceNotice(other, lang)).toBe(false);
  });

  it('say each reason once', () => {
    expect(adviceNotices(['model_unavailable', 'tool_failed', 'model_unavailable'], 0)).toHaveLength(1);
  });
});
