import { createServer } from 'node:net';
import { Refusal } from '../refusal.mjs';

/**
 * @param {number} port on the loopback address
 * @param {string} [variable] the environment variable that chooses it
 * @throws {Refusal} when somebody else listens there
 */
export async function requireFreePort(port, variable = 'PITWALL_PORT') {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
        resolve(undefined),
      );
    });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program: end that program, or choose another port with ${variable}=${
            port + 1
          } npm start.`
        : `Port ${port} cannot be opened on 127.0.0.1 (${code}): choose another port with ${variable}=7107 npm start.`,
    );
  } finally {
    await new Promise(resolve => {
      probe.close(resolve);
    });
  }
}
