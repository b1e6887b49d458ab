import { pipelineToken } from '../portal/portalConfig';
import type { Road } from './openRoad';
import { profileWeeks } from './profileWeeks';

/** What the version is asked changes, and that is seen. */
export async function seeDrift(road: Road): Promise<void> {
  const said = await profileWeeks(road.portal().baseUrl, pipelineToken);
  expect(said).toContain('Pushed to');
  const { monitoring } = road.scientist().mlops;
  const path = { namespace: 'default', name: 'arrival-delay' };
  const { features, sentence, markers } = await monitoring.drift({
    path,
    query: { environment: 'production' },
  });
  expect(
    Object.fromEntries(
      features.map(({ feature, verdict }) => [feature, verdict]),
    ),
  ).toEqual({ delay: 'drifted', distance: 'ok', origin: 'ok' });
  expect(sentence).toMatch(/^1 of 3 features drifted/);
  expect(markers).toHaveLength(1);
  const { bins } = await monitoring.distribution({
    path,
    query: { environment: 'production', feature: 'delay' },
  });
  expect(bins.length).toBeGreaterThan(1);
}
