import { answerGate, type GateQuestion } from './answerGate';
import { effectiveReview } from './fold';
import { digest, packOf, ReviewOnTrial } from './fold/__fixtures__/reviewOf';

const now = '2026-02-01T00:00:00.000Z';
const assigned = {
  kind: 'assigned',
  packs: ['two'],
  rules: ['production'],
} as const;

const ask = (change: Partial<GateQuestion> = {}, at = now) =>
  answerGate(
    {
      service: 'component:default/arrival-delay',
      versionId: '0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11',
      lineageDigest: digest('9'),
      versionTitle: 'Version 3',
      environment: 'production',
      region: 'eu-west',
      direction: 'forward',
      enforcement: 'enforce',
      assignment: assigned,
      wasFit: false,
      ...change,
    },
    at,
  );

function reviewAt(trial: ReviewOnTrial, at = now) {
  return { id: 'r', at: effectiveReview(trial.review, at) };
}

function approved(pack = packOf()): ReviewOnTrial {
  const trial = new ReviewOnTrial(pack);
  trial.open();
  trial.approve('data', 'risk');
  return trial;
}

describe('answerGate, forward', () => {
  it('allows what an approved review stands for', () => {
    expect(ask({ review: reviewAt(approved()) })).toMatchObject({
      verdict: 'allow',
      enforced: true,
      proceed: true,
      sentence: 'Version 3 may go forward in production, eu-west.',
      reasons: [
        'The review was approved on 31 January 2026, and holds until 31 July 2026.',
      ],
      reviewId: 'r',
      checkpoints: [
        { id: 'data', state: 'approved' },
        { id: 'risk', state: 'approved' },
      ],
    });
  });

  it('denies without a review, naming what asks for one', () => {
    expect(ask()).toMatchObject({
      verdict: 'deny',
      proceed: false,
      reasons: ['Version 3 has no review for production; two asks for one.'],
    });
  });

  it('denies while the review is open, saying what is left', () => {
    const trial = new ReviewOnTrial();
    trial.open();
    trial.approve('data');
    const { reasons, verdict } = ask({ review: reviewAt(trial) });
    expect(verdict).toBe('deny');
    expect(reasons).toEqual([
      'The review is open since 31 January 2026: 1 of 2 checkpoints are approved, and Risk is left.',
      'Risk is being put together; nobody has asked for signatures yet.',
    ]);
  });

  it('denies from the very end of an approval on', () => {
    const trial = approved();
    const end = '2026-07-31T09:30:00.000Z';
    const just = '2026-07-31T09:29:59.999Z';
    expect(ask({ review: reviewAt(trial, just) }, just).verdict).toBe('allow');
    expect(ask({ review: reviewAt(trial, end) }, end).verdict).toBe('deny');
  });

  it('denies once a condition of the approval is overdue', () => {
    const trial = new ReviewOnTrial();
    trial.open();
    trial.request('data');
    trial.sign('data', 'owner', 'dana', {
      ...{ verdict: 'approveWithCondition', reason: digest('4') },
      condition: {
        ...{ text: digest('3'), owner: 'id-carl' },
        due: '2026-02-15T00:00:00.000Z',
      },
    });
    trial.sign('data', 'control', 'carl');
    trial.approve('risk');
    expect(ask({ review: reviewAt(trial) }).verdict).toBe('allow');
    const late = '2026-02-15T00:00:00.000Z';
    expect(ask({ review: reviewAt(trial, late) }, late)).toMatchObject({
      verdict: 'deny',
      reasons: [
        expect.stringContaining('due on 15 February 2026 and is not met'),
      ],
    });
  });

  it('denies when the review was opened without a pack that is asked for now', () => {
    const packs = ['two', 'strict'];
    expect(
      ask({
        assignment: { ...assigned, packs },
        review: reviewAt(approved()),
      }),
    ).toMatchObject({
      verdict: 'deny',
      reasons: ['The review was opened without strict; open a new one.'],
    });
  });

  it('denies what no rule is for, and allows what a rule asks nothing of', () => {
    expect(ask({ assignment: { kind: 'unassigned' } }).verdict).toBe('deny');
    expect(ask({ assignment: { ...assigned, packs: [] } }).verdict).toBe(
      'allow',
    );
  });

  it('does not know what could not be found out, which counts as no', () => {
    const sentence = 'The catalog does not answer.';
    expect(ask({ assignment: { kind: 'unknown', sentence } })).toMatchObject({
      verdict: 'unknown',
      proceed: false,
      reasons: [sentence],
    });
  });

  it.each([
    ['observe', true, 'the gate only observes here.'],
    ['warn', true, 'the gate only warns here.'],
    ['enforce', false, 'Version 3 may not go forward in production, eu-west.'],
  ] as const)('where it is to %s, goes on: %s', (enforcement, proceed, end) => {
    const answer = ask({ enforcement });
    expect(answer).toMatchObject({ verdict: 'deny', proceed });
    expect(answer.sentence.endsWith(end)).toBe(true);
  });
});

describe('answerGate, the safe moves', () => {
  const nothing = {
    assignment: { kind: 'unknown', sentence: 'Nothing is known.' },
  } as const;

  it('never stop what serves already', () => {
    expect(ask({ direction: 'hold', ...nothing })).toMatchObject({
      verdict: 'allow',
      checkpoints: [],
    });
  });

  it('lead back only to a version that was fit', () => {
    const back = { direction: 'rollback', ...nothing } as const;
    expect(ask({ ...back, wasFit: true }).verdict).toBe('allow');
    expect(ask(back)).toMatchObject({
      verdict: 'deny',
      reasons: [expect.stringContaining('never held a redeemed decision here')],
    });
  });
});
