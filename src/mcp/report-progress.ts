import type { ServerContext } from '@modelcontextprotocol/server';
import type { Lang } from '../domain/bilingual.ts';
import type { ProgressStep } from './call-context.ts';

export type ProgressReport = {
  /** Undefined when the client asked for no progress. */
  readonly progress: ((step: ProgressStep) => void) | undefined;
  /** Resolves when all that was said is on its way, so that nothing comes behind the result. */
  sent(): Promise<void>;
};

/** Steps nearer than this share of the whole are not told one by one. */
const SMALLEST_SHARE = 0.01;

/** Tells a client that asked for it how far its call is; what goes back or stays where it is, is not told. */
export function reportProgress({ mcpReq }: ServerContext, lang: Lang): ProgressReport {
  const token = mcpReq._meta?.progressToken;
  if (token === undefined) return { progress: undefined, sent: async () => {} };
  let last = 0;
  let sent = Promise.resolve();
  const progress = ({ done, total, text }: ProgressStep): void => {
    const least = total === undefined ? 0 : total * SMALLEST_SHARE;
    if (done <= last || (done - last < least && done !== total)) return;
    last = done;
    const params = {
      progressToken: token,
      progress: done,
      ...(total !== undefined && { total }),
      ...(text && { message: text[lang] }),
    };
    const notice = mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {});
    sent = sent.then(() => notice);
  };
  return { progress, sent: () => sent };
}
