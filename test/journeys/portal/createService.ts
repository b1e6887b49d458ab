import { eventually } from './eventually';
import type { PortalReader } from './portalReader';

/** What a data scientist fills in at the portal's Create page. */
const answers = {
  title: 'Returns',
  description: 'Says which orders will come back.',
  owner: 'group:default/forecasting',
  system: 'system:default/delay-forecasting',
  problem: 'binary-classification',
  riskTier: 'limited',
  organisation: 'team',
};

/** What became of creating a service. */
export interface CreatedService {
  readonly status: string;
  readonly output: { readonly links?: unknown };
  readonly log: string;
}

/** Creates a service as the portal's page does, and waits for the end. */
export async function createService(
  reader: PortalReader,
  named: { readonly name: string; readonly host?: string },
): Promise<CreatedService> {
  const started = await eventually(async () => {
    const answer = await reader.post('/api/scaffolder/v2/tasks', {
      templateRef: 'template:default/ml-service',
      values: { ...answers, ...named },
    });
    expect(answer.status).toBe(201);
    return answer;
  });
  const { id } = Object(started.body);
  const status = await eventually(async () => {
    const { body } = await reader.call(`/api/scaffolder/v2/tasks/${id}`);
    const { status: now } = Object(body);
    expect(['completed', 'failed']).toContain(now);
    return String(now);
  });
  const { text, body } = await reader.call(
    `/api/scaffolder/v2/tasks/${id}/events`,
  );
  const [last] = Object.values<{ type: string; body: { output?: object } }>(
    Object(body),
  ).filter(({ type }) => type === 'completion');
  return { status, output: last?.body.output ?? {}, log: text };
}
