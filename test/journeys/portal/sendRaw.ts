import { request, type IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent at once; the request is left unfinished when there is more to come. */
  readonly beginning?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends a request as it is written: `fetch` would tidy the path, and finish
 * what was begun. An unfinished request ends when its answer has come.
 */
export function sendRaw(
  baseUrl: string,
  { path, method = 'GET', headers, beginning }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', chunk => {
        text += chunk;
      });
      answer.once('end', () => {
        sent.destroy();
        const { statusCode = 0 } = answer;
        resolve({ status: statusCode, headers: answer.headers, text });
      });
    });
    sent.once('error', reject);
    if (beginning === undefined) sent.end();
    else sent.write(beginning);
  });
}
