import { setTimeout as delay } from 'node:timers/promises';
import { signIn } from '../../portal/signIn';

const patienceMs = 60_000;

/**
 * Waits until the fleet shows exactly the services that are to be mended
 * on purpose: right after a start people and groups are still coming in.
 */
export async function untilSettled(baseUrl: string): Promise<void> {
  const token = await signIn(baseUrl, 'user:default/mlops-engineer-1');
  const deadline = Date.now() + patienceMs;
  let answer = '';
  while (Date.now() < deadline) {
    const response = await fetch(`${baseUrl}/api/mlops/services?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    answer = await response.text();
    const { summary } = JSON.parse(answer);
    if (summary?.services === 12 && summary.withViolations === 3) return;
    await delay(250);
  }
  throw new Error(`The demo organisation is not as it should be: ${answer}`);
}
