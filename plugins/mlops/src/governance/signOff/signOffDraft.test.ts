import { draftProblems, emptyDraft, signOffBody } from './signOffDraft';

const now = new Date('2026-01-31T09:30:00.000Z');
const conditional = {
  verdict: 'approveWithCondition',
  reason: 'Good enough for now.',
  condition: 'Measure it in us-east too.',
  owner: 'user:default/ada',
  due: '2026-02-28',
} as const;

describe('draftProblems', () => {
  it('asks for a reason for anything but an approval', () => {
    const problems = (verdict: 'approve' | 'sendBack') => [
      ...draftProblems({ ...emptyDraft, verdict }, now).keys(),
    ];
    expect(problems('approve')).toEqual([]);
    expect(problems('sendBack')).toEqual(['reason']);
  });

  it('asks of a condition what, who and by when', () => {
    expect([
      ...draftProblems(
        { ...emptyDraft, verdict: 'approveWithCondition' },
        now,
      ).keys(),
    ]).toEqual([
      'condition.text',
      'condition.owner',
      'condition.due',
      'reason',
    ]);
    expect(draftProblems(conditional, now).size).toBe(0);
    expect([
      ...draftProblems(
        { ...conditional, due: '2026-01-30', owner: 'Ada' },
        now,
      ).keys(),
    ]).toEqual(['condition.owner', 'condition.due']);
  });
});

describe('signOffBody', () => {
  it('sends what belongs to the verdict and nothing else', () => {
    expect(
      signOffBody(
        { ...conditional, verdict: 'approve', reason: ' ' },
        's',
        'd',
      ),
    ).toEqual({ slot: 's', verdict: 'approve', digest: 'd' });
    expect(signOffBody(conditional, 's', 'd')).toMatchObject({
      condition: {
        text: 'Measure it in us-east too.',
        owner: 'user:default/ada',
        due: '2026-02-28T23:59:59.999Z',
      },
    });
  });
});
