import { openReview } from '../../../dev/fixtures/review';
import { sayReview } from './sayReview';

const now = new Date('2026-01-31T09:30:00.000Z');

function saidWith(change: Partial<Parameters<typeof sayReview>[0]>): string {
  return sayReview({ ...openReview(now), ...change }, now);
}

const [approved, signing] = openReview(now).checkpoints;

describe('sayReview', () => {
  it('says what is left of an open review, and by when', () => {
    expect(saidWith({})).toBe(
      'Arrival delay, version 8, is not approved for production / eu-west yet: Model risk waits for 1 signature, due in 2 days.',
    );
  });

  it.each([
    ['overdue', 'Model risk waits for 1 signature and is overdue'],
    ['unassignable', 'nobody can sign Model risk'],
    ['waiting', 'Model risk opens after Data lineage and PII'],
  ] as const)('says of a checkpoint that is %s', (state, left) => {
    const opensAfter = [
      { id: approved.id, title: approved.title, isApproved: false },
    ];
    expect(
      saidWith({ checkpoints: [approved, { ...signing, state, opensAfter }] }),
    ).toBe(
      `Arrival delay, version 8, is not approved for production / eu-west yet: ${left}.`,
    );
  });

  it('says of a checkpoint in preparation what is missing', () => {
    const draft = { ...signing, state: 'draft' } as const;
    expect(
      saidWith({ checkpoints: [{ ...draft, missing: ['A.', 'B.'] }] }),
    ).toMatch(/Model risk is being prepared, with 2 things missing\.$/);
    expect(saidWith({ checkpoints: [{ ...draft, missing: [] }] })).toMatch(
      /Model risk is ready for sign-offs to be requested\.$/,
    );
  });

  it.each([
    [
      { state: 'approved', expiresAt: '2026-05-03T09:30:00.000Z' },
      'is approved for production / eu-west until 3 May.',
    ],
    [
      { state: 'withdrawn' },
      'is not approved for production / eu-west: the review was withdrawn.',
    ],
    [
      { state: 'rejected' },
      'is not approved for production / eu-west: the review was rejected.',
    ],
    [
      { state: 'expired' },
      'is not approved for production / eu-west any more: an approval has ended.',
    ],
  ] as const)('says how it ended: %j', (change, said) => {
    expect(saidWith(change)).toBe(`Arrival delay, version 8, ${said}`);
  });
});
