import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request may enter, by its Authorization header. */
export type Admits = (authorization: string | undefined) => boolean;

/** Admits the bearers of one token; the time it takes tells nothing of the token. */
export function admitBearer(token: string): Admits {
  const expected = digest(token);
  return (authorization = '') => {
    const [, given = ''] = /^bearer +([^ ]+) *$/i.exec(authorization) ?? [];
    return timingSafeEqual(digest(given), expected);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
