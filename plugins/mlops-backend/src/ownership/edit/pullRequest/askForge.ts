import { z } from 'zod';
import { ForgeRefusal } from './pullRequest';

const complaintSchema = z.object({ message: z.unknown() });

/** Says how to speak to a forge: where its API is, and as whom. */
export interface ForgeAccess {
  readonly apiBaseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One call of a forge's REST API, its answer parsed.
 *
 * @throws ForgeRefusal in words of the forge when it refuses, answers something
 * else, or not within ten seconds
 */
export async function askForge<T>(
  { apiBaseUrl, headers }: ForgeAccess,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  answer: z.ZodType<T>,
  body?: object,
): Promise<T> {
  const url = `${apiBaseUrl}${path}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (cause) {
    throw new ForgeRefusal(`${new URL(url).host} does not answer.`, { cause });
  }
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const complaint = complaintSchema.safeParse(said);
    throw new ForgeRefusal(
      `${new URL(url).host} answers ${response.status} to ${method} ${path}${
        complaint.success ? `: ${String(complaint.data.message)}` : ''
      }.`,
    );
  }
  const parsed = answer.safeParse(said);
  if (!parsed.success) {
    throw new ForgeRefusal(
      `${
        new URL(url).host
      } answers ${method} ${path} with something else than expected.`,
    );
  }
  return parsed.data;
}

/** A path of which each part is encoded. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Text in base64, as forges take contents of files. */
export function inBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
