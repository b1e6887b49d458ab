import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import { forgeRouter } from './forgeRouter';
import { Repositories } from './Repositories';
import type { ForgeSettings } from './readForgeSettings';
import { isGitHere } from './runGit';

/** A forge that answers. */
export interface RunningForge {
  readonly port: number;
  /** Why it can only refuse; undefined when all is well. */
  readonly obstacle?: string;
  stop(): Promise<void>;
}

/** What everybody is told on a machine without git. */
const withoutGit =
  'Creating a service is off: git is not installed on this machine. Install it (on Debian: apt-get install git) and start the portal again.';

/**
 * Starts the stand-in forge on the loopback address. On a machine without git
 * it starts as well, and tells everybody who asks what is missing.
 *
 * @param onFailure - hears of what no request is to blame for
 * @throws when the port is taken
 */
export async function startForge(
  settings: ForgeSettings,
  onFailure: (error: Error) => void,
): Promise<RunningForge> {
  const obstacle = (await isGitHere()) ? undefined : withoutGit;
  const directory = path.resolve(settings.directory);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { username, password } = settings;

  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);
  // A connection that only waits must not keep the portal from ending.
  server.keepAliveTimeout = 1000;
  const port = () => (server.address() as AddressInfo).port;
  if (obstacle) {
    app.use((_req, res) => {
      res.status(503).json({ message: obstacle });
    });
  } else {
    app.use(
      forgeRouter({
        repositories: new Repositories(directory),
        username,
        password,
        baseUrl: () => `http://localhost:${port()}`,
      }),
    );
  }
  app.use(answerFailure(onFailure));

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${settings.port} of the demo's forge is taken by another program: end that program, or choose another port with PITWALL_FORGE_PORT.`,
            )
          : error,
      ),
    );
    server.listen({ port: settings.port, host: '127.0.0.1' }, resolve);
  });
  return {
    port: port(),
    obstacle,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerFailure(onFailure: (error: Error) => void): ErrorRequestHandler {
  return (error, _req, res, _next) => {
    // What the caller did wrong (a body too large or no JSON, a path that is
    // no text) carries its status.
    const status =
      error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) onFailure(error);
    if (res.headersSent) res.destroy();
    else {
      res.status(status).json({
        message:
          status === 500 ? 'The forge failed; its log says why' : error.message,
      });
    }
  };
}
