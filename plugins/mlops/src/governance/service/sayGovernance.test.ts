import { sayGovernance } from './sayGovernance';

const now = new Date('2026-01-31T09:30:00.000Z');
const newest = { versionId: 'v8', ordinal: 8 };
const digest = `sha256:${'a'.repeat(64)}`;

function review(
  state: 'open' | 'approved' | 'rejected',
  region = 'eu-west',
  versionId = 'v8',
) {
  return {
    state,
    version: { versionId, ordinal: 8, lineageDigest: digest, gaps: [] },
    environment: 'production',
    region,
    due: '2026-05-03T09:30:00.000Z',
    checkpoints: [
      { id: 'a', title: 'A', state: 'approved' as const },
      { id: 'b', title: 'B', state: 'signing' as const },
    ],
  };
}

describe('sayGovernance', () => {
  it.each([
    [
      undefined,
      [],
      'Arrival delay has no version yet, so there is nothing to review.',
    ],
    [
      newest,
      [review('approved', 'eu-west', 'v7')],
      'Version 8 was never reviewed; open a review to have it approved.',
    ],
    [
      newest,
      [review('open')],
      'Version 8 is under review for production / eu-west: 1 of 2 checkpoints approved.',
    ],
    [
      newest,
      [review('open'), review('open', 'us-east')],
      'Version 8 is under review for 2 places.',
    ],
    [
      newest,
      [review('approved'), review('rejected')],
      'Version 8 is approved for production / eu-west until 3 May.',
    ],
    [
      newest,
      [review('rejected')],
      'Version 8 holds no approval: its last review was rejected.',
    ],
  ])('says where %j stands', (version, reviews, said) => {
    expect(sayGovernance('Arrival delay', version, reviews, now)).toBe(said);
  });
});
