import {
  digest,
  packOf,
  peopleOf,
  ReviewOnTrial,
} from './__fixtures__/reviewOf';
import { effectiveReview } from './effectiveReview';

const day = 24 * 60 * 60 * 1000;

describe('decideReview', () => {
  let trial: ReviewOnTrial;
  beforeEach(() => {
    trial = new ReviewOnTrial();
    trial.open();
  });

  const state = () => effectiveReview(trial.review, trial.now).state;
  const states = () =>
    effectiveReview(trial.review, trial.now).checkpoints.map(
      each => each.state,
    );
  const after = (days: number) => {
    trial.now = new Date(Date.parse(trial.now) + days * day).toISOString();
  };

  it('approves once every slot of every checkpoint is signed', () => {
    expect(states()).toEqual(['draft', 'waiting']);
    trial.approve('data');
    expect([state(), ...states()]).toEqual(['open', 'approved', 'draft']);
    trial.approve('risk');
    expect([state(), ...states()]).toEqual([
      'approved',
      'approved',
      'approved',
    ]);
  });

  it('lets nobody open it twice', () => {
    expect(trial.open()).toBe('exists');
  });

  it('waits for the checkpoints before', () => {
    expect(trial.request('risk')).toBe('waiting');
    expect(trial.sign('risk', 'owner', 'dana')).toBe('not-requested');
  });

  it('asks for signatures only once form and evidence are there', () => {
    const command = { kind: 'requestSignOffs', checkpoint: 'data' } as const;
    expect(trial.give(command)).toBe('incomplete');
    expect(trial.request('data')).toBe('decided');
  });

  it('freezes form and evidence while it is out for signatures', () => {
    trial.request('data');
    const form = digest('2');
    expect(trial.give({ kind: 'fillForm', checkpoint: 'data', form })).toBe(
      'frozen',
    );
    expect(trial.give({ kind: 'requestSignOffs', checkpoint: 'data' })).toBe(
      'frozen',
    );
  });

  it('knows only its own checkpoints and slots', () => {
    const form = digest('2');
    expect(trial.give({ kind: 'fillForm', checkpoint: 'x', form })).toBe(
      'no-such-checkpoint',
    );
    trial.request('data');
    expect(trial.sign('data', 'x', 'dana')).toBe('no-such-slot');
  });

  describe('a signature', () => {
    beforeEach(() => {
      trial.request('data');
    });

    it.each([
      ['the requester, though they hold the role', 'rosa', 'not-eligible'],
      ['an author, though they hold the role', 'ada', 'not-eligible'],
      ['somebody without the role', 'carl', 'not-eligible'],
      ['a stranger', 'stranger', 'not-eligible'],
      ['somebody with the role', 'dana', 'decided'],
    ])('by %s', (_, by, answer) => {
      expect(trial.sign('data', 'owner', by)).toBe(answer);
    });

    it('by nobody while an author is not known', () => {
      trial.people = peopleOf({ unresolvedAuthors: ['x@example.com'] });
      expect(trial.sign('data', 'owner', 'dana')).toBe('not-eligible');
    });

    it('by nobody once who opened it was erased', () => {
      const refOf = new Map(trial.people.refOf);
      refOf.delete('id-rosa');
      trial.people = { ...trial.people, refOf };
      expect(trial.sign('data', 'owner', 'dana')).toBe('not-eligible');
    });

    it('for another digest than the one that is shown', () => {
      const stale = { digest: digest('0') };
      expect(trial.sign('data', 'owner', 'dana', stale)).toBe('stale-digest');
    });

    it('a second time, and in a second slot', () => {
      trial.sign('data', 'owner', 'twin');
      expect(trial.sign('data', 'owner', 'twin')).toBe('second-vote');
      expect(trial.sign('data', 'control', 'twin')).toBe('not-eligible');
    });

    it('in a slot that somebody else took', () => {
      trial.sign('data', 'owner', 'dana');
      expect(trial.sign('data', 'owner', 'twin')).toBe('slot-taken');
    });

    it('after the checkpoint was decided', () => {
      trial.approve('data');
      expect(trial.sign('data', 'owner', 'twin')).toBe('checkpoint-decided');
      expect(trial.sign('data', 'owner', 'dana')).toBe('second-vote');
    });

    it('after the review was decided', () => {
      trial.approve('data', 'risk');
      expect(trial.sign('risk', 'owner', 'twin')).toBe('not-open');
    });

    const condition = {
      ...{ text: digest('3'), owner: 'id-carl' },
      due: '2026-02-28T00:00:00.000Z',
    };
    it.each([
      [{ verdict: 'sendBack' } as const, 'reason-missing'],
      [{ verdict: 'approveWithCondition' } as const, 'reason-missing'],
      [
        { verdict: 'approveWithCondition', reason: digest('4') } as const,
        'condition-missing',
      ],
      [{ condition }, 'condition-unexpected'],
      [
        {
          ...({
            verdict: 'approveWithCondition',
            reason: digest('4'),
          } as const),
          condition: { ...condition, due: '2026-01-31T09:30:00.000Z' },
        },
        'condition-past',
      ],
      [
        {
          ...({
            verdict: 'approveWithCondition',
            reason: digest('4'),
          } as const),
          condition,
        },
        'decided',
      ],
    ])('with %j', (change, answer) => {
      expect(trial.sign('data', 'owner', 'dana', change)).toBe(answer);
    });

    it('that sends it back begins a new round, in which all sign anew', () => {
      trial.sign('data', 'owner', 'dana');
      const sendBack = { verdict: 'sendBack', reason: digest('5') } as const;
      expect(trial.sign('data', 'control', 'carl', sendBack)).toBe('decided');
      expect(states()).toEqual(['draft', 'waiting']);
      expect(trial.checkpoint('data')).toMatchObject({
        round: 2,
        signOffs: [],
        earlier: [{ slot: 'owner' }, { slot: 'control' }],
      });
      trial.request('data');
      expect(trial.sign('data', 'owner', 'dana')).toBe('decided');
      expect(trial.sign('data', 'control', 'carl')).toBe('decided');
      expect(states()).toEqual(['approved', 'draft']);
    });
  });

  it('changes the digest with the form, so that an old one is stale', () => {
    trial.request('data');
    const { digest: seen } = trial.checkpoint('data').request ?? {};
    const sendBack = { verdict: 'sendBack', reason: digest('5') } as const;
    trial.sign('data', 'owner', 'dana', sendBack);
    trial.give({ kind: 'fillForm', checkpoint: 'data', form: digest('6') });
    trial.give({ kind: 'requestSignOffs', checkpoint: 'data' });
    expect(trial.sign('data', 'owner', 'dana', { digest: seen })).toBe(
      'stale-digest',
    );
  });

  it('is unassignable when only one person could sign in two slots', () => {
    trial.people = peopleOf({
      byRole: { 'data-engineer': ['twin', 'rosa'], compliance: ['twin'] },
    });
    expect(trial.request('data')).toBe('unassignable');
    trial.people = peopleOf({
      byRole: { 'data-engineer': ['twin', 'dana'], compliance: ['twin'] },
    });
    expect(trial.request('data')).toBe('decided');
  });

  describe('time', () => {
    it('rejects from the very end of the time box on', () => {
      trial.request('data');
      after(4.99999);
      expect(state()).toBe('open');
      after(0.00001);
      expect([state(), ...states()]).toEqual([
        'rejected',
        'rejected',
        'waiting',
      ]);
      expect(trial.sign('data', 'owner', 'dana')).toBe('not-open');
      expect(trial.give({ kind: 'lapse' })).toBe('decided');
      expect(trial.give({ kind: 'lapse' })).toBe('not-lapsed');
      expect(state()).toBe('rejected');
    });

    it('escalates where the pack says so, and never approves', () => {
      const timeBox = { days: 5, onTimeout: 'escalate' };
      trial = new ReviewOnTrial(packOf({ timeBox }));
      trial.open();
      trial.request('data');
      after(400);
      expect([state(), ...states()]).toEqual(['open', 'overdue', 'waiting']);
      expect(trial.sign('data', 'owner', 'dana')).toBe('decided');
      expect(state()).toBe('open');
    });

    it('ends an approval with its validity', () => {
      trial.approve('data', 'risk');
      after(150);
      expect(state()).toBe('approved');
      after(31);
      expect([state(), ...states()]).toEqual([
        'expired',
        'approved',
        'expired',
      ]);
      expect(trial.give({ kind: 'lapse' })).toBe('decided');
      expect(state()).toBe('expired');
    });

    it('leaves what nobody recorded as if it had been', () => {
      trial.request('data');
      after(6);
      expect(effectiveReview(trial.review, trial.now).lapsed).toEqual({
        checkpoint: 'data',
        cause: 'timeBox',
      });
    });
  });

  it('is withdrawn by who opened it or holds a role, and by nobody else', () => {
    const withdraw = { kind: 'withdraw' } as const;
    expect(trial.give(withdraw, 'stranger')).toBe('not-yours');
    expect(trial.give(withdraw, 'rosa')).toBe('decided');
    expect(state()).toBe('withdrawn');
    expect(trial.give(withdraw, 'rosa')).toBe('not-open');
  });
});
