import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header holds this name and password. */
export function isAllowedToWrite(
  header: string | undefined,
  { username, password }: { username: string; password: string },
): boolean {
  const [, given] = /^basic ([a-z0-9+/=]+)$/i.exec(header ?? '') ?? [];
  if (!given) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(
    digest(Buffer.from(given, 'base64').toString('utf8')),
    digest(`${username}:${password}`),
  );
}
