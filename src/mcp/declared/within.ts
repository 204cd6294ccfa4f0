/** What the work gives; a failure after so many milliseconds, or as soon as it is wanted no more. The work itself is not stopped. */
export async function within<T>(work: Promise<T>, milliseconds: number, unwanted?: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  const giveUp = () => reject(unwanted?.reason);
  unwanted?.addEventListener('abort', giveUp);
  if (unwanted?.aborted === true) giveUp();
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    unwanted?.removeEventListener('abort', giveUp);
  }
}
