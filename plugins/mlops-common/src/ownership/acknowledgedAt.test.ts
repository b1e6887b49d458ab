import { acknowledgedAt } from './acknowledgedAt';
import type { DatedFact } from './fact';

const digest = `sha256:${'a'.repeat(64)}`;
const acknowledgement: DatedFact = {
  kind: 'acknowledgement',
  entityRef: 'component:default/delay',
  role: 'security',
  digest,
  from: '2026-01-31T09:30:00.000Z',
  until: '2026-07-31T09:30:00.000Z',
  factId: '0197a1c2-77d0-7c5e-8d2f-000000000000',
  recordedAt: '2026-01-31T09:30:00.000Z',
};
const absence: DatedFact = {
  kind: 'absence',
  person: 'user:default/someone',
  from: acknowledgement.from,
  until: acknowledgement.until,
  factId: '0197a1c2-77d0-7c5e-8d2f-000000000001',
  recordedAt: acknowledgement.recordedAt,
};
const ended = { ...acknowledgement, endedAt: '2026-03-01T00:00:00.000Z' };

describe('acknowledgedAt', () => {
  it.each([
    ['2026-01-31T09:29:59.999Z', acknowledgement, []],
    ['2026-01-31T09:30:00.000Z', acknowledgement, [digest]],
    ['2026-07-31T09:29:59.999Z', acknowledgement, [digest]],
    ['2026-07-31T09:30:00.000Z', acknowledgement, []],
    ['2026-02-28T23:59:59.999Z', ended, [digest]],
    ['2026-03-01T00:00:00.000Z', ended, []],
  ])('at %s', (at, fact, digests) => {
    expect([...acknowledgedAt([absence, fact], at)]).toEqual(digests);
  });
});
