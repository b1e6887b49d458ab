import * as fc from 'fast-check';
import { digest, ReviewOnTrial } from './__fixtures__/reviewOf';
import { effectiveReview } from './effectiveReview';
import { evolveReview, foldReview } from './evolveReview';
import type { FrozenEvidence, ReviewEvent } from './reviewEvent';
import type { ReviewRecord, SignOffRecord } from './reviewRecord';

const people = ['rosa', 'ada', 'dana', 'carl', 'twin', 'stranger'];
const checkpoint = fc.constantFrom('data', 'risk');
const slot = fc.constantFrom('owner', 'control');
// Most of them may sign, so that some reviews come to an end.
const by = fc.constantFrom(...people, 'dana', 'carl', 'dana', 'carl');

/** Something that somebody tries. */
const attempt = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('request' as const), checkpoint }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('sign' as const),
      ...{ checkpoint, slot, by },
      verdict: fc.constantFrom(
        ...Array.from({ length: 9 }, () => 'approve' as const),
        'sendBack' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      days: fc.constantFrom(0, 0, 1),
    }),
  },
);

/** What must hold of every checkpoint that counts as approved. */
function skipsNothing(record: ReviewRecord): boolean {
  return record.checkpoints.every(({ approved, definition, signOffs }) => {
    if (!approved || approved.carriedFrom) return true;
    const signers = signOffs.map(each => each.by);
    return (
      definition.slots.every(({ id }) =>
        signOffs.some(each => each.slot === id),
      ) &&
      new Set(signers).size === signers.length &&
      signOffs.every(
        each => each.verdict !== 'sendBack' && each.digest === approved.digest,
      )
    );
  });
}

/** Whether the signer holds the role of the slot, and is not excluded. */
function mayEver({ slot: at, by: id }: SignOffRecord): boolean {
  const refs = at === 'owner' ? ['dana', 'twin'] : ['carl', 'twin'];
  return refs.includes(id.replace('id-', ''));
}

describe('whatever people try', () => {
  it('no review is approved past a slot, by an excluded person, or out of order', () => {
    let approvals = 0;
    fc.assert(
      fc.property(
        fc.array(attempt, { minLength: 20, maxLength: 60, size: 'max' }),
        attempts => {
          const trial = new ReviewOnTrial();
          trial.open();
          for (const each of attempts) {
            switch (each.kind) {
              case 'request':
                trial.request(each.checkpoint);
                break;
              case 'sign':
                trial.sign(each.checkpoint, each.slot, each.by, {
                  verdict: each.verdict,
                  ...(each.verdict === 'sendBack' && { reason: digest('5') }),
                });
                break;
              default:
                trial.now = new Date(
                  Date.parse(trial.now) + each.days * 86_400_000,
                ).toISOString();
            }
          }
          const { checkpoints } = trial.review;
          expect(skipsNothing(trial.review)).toBe(true);
          expect(
            checkpoints
              .flatMap(each => [...each.signOffs, ...each.earlier])
              .filter(signOff => !mayEver(signOff)),
          ).toEqual([]);
          const [data, risk] = checkpoints;
          expect(Boolean(risk.request && !data.approved)).toBe(false);
          const { state } = effectiveReview(trial.review, trial.now);
          const isComplete = checkpoints.every(({ approved }) => approved);
          expect(state === 'approved').toBe(isComplete && state !== 'expired');
          if (state === 'approved') approvals += 1;
          // The history alone tells the same.
          expect(foldReview(trial.events, trial.packs)).toEqual(trial.record);
        },
      ),
      { numRuns: 300 },
    );
    // Otherwise the property is about nothing.
    expect(approvals).toBeGreaterThan(0);
  });
});

describe('whatever history is written', () => {
  const until = '2027-01-31T09:30:00.000Z';
  const signed: fc.Arbitrary<ReviewEvent> = fc.record({
    kind: fc.constant('signed-off' as const),
    at: fc.constant('2026-02-01T00:00:00.000Z'),
    by: by.map(name => `id-${name}`),
    payload: fc.record({
      ...{ checkpoint, slot },
      round: fc.integer({ min: 1, max: 2 }),
      verdict: fc.constantFrom('approve' as const, 'sendBack' as const),
      digest: fc.constantFrom(digest('1'), digest('2')),
      outcome: fc.constantFrom(
        'open' as const,
        'approved' as const,
        'sentBack' as const,
      ),
      until: fc.constant(until),
    }),
  });
  const requested: fc.Arbitrary<ReviewEvent> = fc.record({
    kind: fc.constant('sign-off-requested' as const),
    at: fc.constant('2026-02-01T00:00:00.000Z'),
    by: fc.constant('id-rosa'),
    payload: fc.record({
      checkpoint,
      round: fc.constant(1),
      due: fc.constant('2026-02-09T00:00:00.000Z'),
      digest: fc.constant(digest('1')),
      evidence: fc.constant<FrozenEvidence[]>([]),
    }),
  });

  it('either cannot have happened, or skips no slot', () => {
    let refusals = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(signed, requested), { maxLength: 30 }),
        events => {
          const trial = new ReviewOnTrial();
          trial.open();
          let record: ReviewRecord = trial.review;
          for (const event of events) {
            try {
              record = evolveReview(record, event, trial.packs);
            } catch {
              refusals += 1;
            }
            expect(skipsNothing(record)).toBe(true);
          }
          expect(record.approvedAt !== undefined).toBe(
            record.checkpoints.every(({ approved }) => approved),
          );
        },
      ),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(0);
  });

  it('is refused when a pack is not there, or nothing was opened', () => {
    const trial = new ReviewOnTrial();
    trial.open();
    const [opened] = trial.events;
    expect(() => foldReview([opened], new Map())).toThrow('is not known');
    const form: ReviewEvent = {
      ...{ kind: 'form-filled', at: trial.now, by: 'id-rosa' },
      payload: { checkpoint: 'data', form: digest('1') },
    };
    expect(() => foldReview([form], trial.packs)).toThrow('never opened');
    expect(foldReview([], trial.packs)).toBeUndefined();
  });
});
