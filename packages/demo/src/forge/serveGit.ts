import { spawn } from 'node:child_process';
import type { Request, Response } from 'express';
import { gitEnvironment } from './runGit';

/** A push larger than this is none of a repository that a template made. */
const largestPush = 64 * 1024 * 1024;
const tooLarge = `A push may hold ${largestPush} bytes and no more.\n`;

/** A request of git, about a repository that is there. */
export interface GitRequest {
  /** Where all repositories are. */
  readonly directory: string;
  /** The path below it, checked: `owner/name.git/info/refs`. */
  readonly path: string;
  readonly query: string;
  /** Whoever may push; absent, nobody may. */
  readonly writer?: string;
}

/**
 * Answers git's own protocol by `git http-backend`, as a web server would.
 *
 * @returns when the answer is complete
 */
export function serveGit(
  req: Request,
  res: Response,
  { directory, path, query, writer }: GitRequest,
): Promise<void> {
  if (Number(req.header('content-length') ?? 0) > largestPush) {
    refuse(res, 413, tooLarge);
    return Promise.resolve();
  }
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: directory,
      GIT_HTTP_EXPORT_ALL: '1',
      GATEWAY_INTERFACE: 'CGI/1.1',
      REQUEST_METHOD: req.method,
      PATH_INFO: `/${path}`,
      QUERY_STRING: query,
      REMOTE_ADDR: '127.0.0.1',
      REMOTE_USER: writer,
      CONTENT_TYPE: req.header('content-type'),
      CONTENT_LENGTH: req.header('content-length'),
      HTTP_CONTENT_ENCODING: req.header('content-encoding'),
      GIT_PROTOCOL: req.header('git-protocol'),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });

  let received = 0;
  req.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > largestPush) {
      child.kill();
      refuse(res, 413, tooLarge);
    }
  });
  // Git may end before it has read everything; that is no fault of ours.
  child.stdin.on('error', () => undefined);
  req.pipe(child.stdin);
  res.once('close', () => child.kill());

  return new Promise((resolve, reject) => {
    let head: Buffer | undefined = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      if (!head) {
        if (!res.write(chunk)) {
          child.stdout.pause();
          res.once('drain', () => child.stdout.resume());
        }
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0 || res.headersSent) return;
      writeHead(res, head.toString('latin1', 0, end));
      res.write(head.subarray(end + 4));
      head = undefined;
    });
    child.once('error', reject);
    child.once('close', () => {
      if (!res.headersSent) refuse(res, 500, 'git gave no answer.\n');
      else res.end();
      resolve();
    });
  });
}

/** The header lines of a CGI program, with its status among them. */
function writeHead(res: Response, lines: string): void {
  for (const line of lines.split('\r\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name?.toLowerCase() === 'status') res.status(parseInt(value, 10));
    else if (name) res.setHeader(name, value);
  }
}

function refuse(res: Response, status: number, sentence: string): void {
  if (res.headersSent) return;
  res.status(status).type('text/plain').setHeader('Connection', 'close');
  res.end(sentence);
}
