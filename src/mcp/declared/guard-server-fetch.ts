/** The most that is read of one answer, in bytes. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * A `fetch` for one declared server: it reaches the host of its address and no other, follows no redirection, and stops reading an answer
 * that is too long.
 */
export function guardServerFetch(send: typeof globalThis.fetch, address: string): typeof globalThis.fetch {
  const { origin } = new URL(address);
  return async (target, init) => {
    const url = new URL(target instanceof Request ? target.url : target);
    if (url.origin !== origin) throw new Error('another host than the declared one');
    const response = await send(url, { ...init, redirect: 'manual' });
    if (response.status < 200 || (response.status >= 300 && response.status < 400)) throw new Error('a redirection');
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(capped()), { status, statusText, headers });
  };
}

function capped(): TransformStream<Uint8Array, Uint8Array> {
  let read = 0;
  return new TransformStream({
    transform(bytes, controller) {
      read += bytes.length;
      if (read > MOST_BYTES) controller.error(new Error('an answer that is too long'));
      else controller.enqueue(bytes);
    },
  });
}
