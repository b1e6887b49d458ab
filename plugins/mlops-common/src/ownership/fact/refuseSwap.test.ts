import { facts, user } from './__fixtures__/airline';
import {
  datedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
import type { FactSetting } from './factSetting';
import { refuseFact } from './refuseFact';

const now = '2026-03-29T00:30:00.000Z';
const at = (day: string, hour = '07') => `2026-${day}T${hour}:00:00.000Z`;

/** A week each, from Sunday to Sunday; the second line is the same all along. */
const rota: FactSetting['rota'] = {
  ...{ kind: 'rota', title: 'Flight operations', zone: 'Europe/Berlin' },
  shifts: [
    { person: user('pilot'), from: at('03-22'), until: at('03-29') },
    { person: user('engineer'), from: at('03-29'), until: at('04-05') },
    { person: user('pilot'), from: at('04-05'), until: at('04-12') },
    { person: user('owner'), from: at('01-01'), until: at('12-31') },
  ],
};

type Swap = Extract<NewDatedFact, { kind: 'rota-swap' }>;

const swap = (change: Partial<Swap> = {}): Swap => ({
  ...{ kind: 'rota-swap', target: 'rota:flight-ops' },
  ...{ person: user('engineer'), standIn: user('mlops-1') },
  ...{ from: at('03-30'), until: at('04-01') },
  ...change,
});

let entered = 0;
const recorded = (fact: NewDatedFact, change: object = {}): DatedFact => {
  entered += 1;
  return datedFactSchema.parse({
    ...fact,
    factId: `0199c6d2-0000-7000-8000-${String(entered).padStart(12, '0')}`,
    recordedAt: now,
    ...change,
  });
};

const refusal = (fact: NewDatedFact, change: Partial<FactSetting> = {}) =>
  refuseFact(fact, {
    ...{ by: user('mlops-2'), now, facts, others: [], isArranger: true, rota },
    ...change,
  });

describe('a swap', () => {
  it.each<[string, Swap]>([
    ['lies in a shift', swap()],
    ['covers a shift', swap({ from: at('03-29', '01'), until: at('04-06') })],
    ['is a whole shift', swap({ from: at('03-29'), until: at('04-05') })],
    ['meets the end of one', swap({ from: at('04-04'), until: at('04-11') })],
    ['is of another line', swap({ person: user('owner') })],
    [
      'is to somebody whose engagement ends with the shift',
      swap({ standIn: user('specialist'), until: at('04-01', '00') }),
    ],
    [
      'has begun, and so has the shift',
      swap({ person: user('pilot'), from: at('03-28'), until: at('03-29') }),
    ],
  ])('may be entered when it %s', (_, fact) => {
    expect(refusal(fact)).toBeUndefined();
  });

  it.each<[string, Swap, string, string]>([
    [
      'whoever gives has nothing in the stretch',
      swap({ person: user('pilot') }),
      'person',
      'person is pilot, who has no shift in Flight operations from Monday 30 March 2026, 09:00 (Europe/Berlin) until Wednesday 1 April 2026, 09:00 (Europe/Berlin)',
    ],
    [
      'the shift is over before the stretch begins',
      swap({ person: user('pilot'), from: at('03-29'), until: at('04-05') }),
      'person',
      'person is pilot, who has no shift',
    ],
    [
      'only what is past of the stretch meets a shift',
      swap({ person: user('mlops-2'), from: at('03-20') }),
      'person',
      'from Sunday 29 March 2026, 01:30 (Europe/Berlin) until',
    ],
    [
      'whoever gives is in no line of the rota',
      swap({ person: user('stranger') }),
      'person',
      'person is stranger, who has no shift in Flight operations',
    ],
    [
      'whoever takes over is unknown, or has left',
      swap({ standIn: user('nobody') }),
      'standIn',
      'standIn is nobody in the catalog: user:default/nobody.',
    ],
    [
      'the engagement of whoever takes over ends before the shift',
      swap({ standIn: user('specialist') }),
      'standIn',
      'standIn is specialist, whose engagement does not last for the whole shift of engineer from Monday 30 March 2026, 09:00 (Europe/Berlin) until Wednesday 1 April 2026, 09:00 (Europe/Berlin).',
    ],
    [
      'somebody gives a shift to themselves',
      swap({ standIn: user('engineer') }),
      'standIn',
      'standIn must be somebody else than person.',
    ],
  ])('is refused when %s', (_, fact, field, sentence) => {
    expect(refusal(fact)).toMatchObject({
      ...{ code: 'field', field },
      sentence: expect.stringContaining(sentence),
    });
  });

  it('says who has duty instead', () => {
    expect(refusal(swap({ person: user('stranger') }))?.sentence).toMatch(
      /: there, duty is with pilot, engineer, owner\.$/,
    );
  });

  it('is refused to somebody whose engagement has not begun', () => {
    const people = new Map(facts.people).set(user('mlops-1'), {
      ...{ title: 'mlops-1', specialisations: [] },
      engagement: { from: '2026-03-31T00:00:00.000Z' },
    });
    const setting = { facts: { ...facts, people } };
    expect(refusal(swap(), setting)).toMatchObject({ field: 'standIn' });
    expect(refusal(swap({ from: at('03-31') }), setting)).toBeUndefined();
  });

  it('is of a rota that there is', () => {
    expect(refusal(swap(), { rota: undefined })).toMatchObject({
      ...{ code: 'field', field: 'target' },
      sentence:
        'target is no rota of this installation: rota:flight-ops is not among those of mlops.people.locations.',
    });
  });

  it('of shifts that another tool keeps belongs there', () => {
    expect(
      refusal(swap({ target: 'pagerduty:P1' }), {
        rota: { kind: 'elsewhere', provider: 'pagerduty' },
      }),
    ).toMatchObject({
      ...{ code: 'field', field: 'target' },
      sentence:
        'target is of pagerduty, which keeps its shifts itself: swap the shift there, and whom to call follows.',
    });
  });
});

describe('a swap beside other facts', () => {
  const beside = (fact: Swap, current: DatedFact) =>
    refusal(fact, { others: [current] });

  it('is refused for a shift that was given away already', () => {
    const current = recorded(swap());
    const again = swap({ standIn: user('mlops-2'), from: at('03-31') });
    expect(beside(again, current)).toMatchObject({
      ...{ code: 'conflict', current },
      sentence: expect.stringContaining('There is such an entry from'),
    });
  });

  it('is refused for a shift that was taken over: who has it is one swap', () => {
    const current = recorded(swap());
    const on = swap({ person: user('mlops-1'), standIn: user('mlops-2') });
    expect(beside(on, current)).toMatchObject({
      ...{ code: 'conflict', current },
      sentence:
        'mlops-1 took over a shift of engineer from Monday 30 March 2026, 09:00 (Europe/Berlin) until Wednesday 1 April 2026, 09:00 (Europe/Berlin): take that swap back, and enter who has the shift now.',
    });
    // What comes after is no shift of theirs at all.
    expect(
      beside({ ...on, from: at('04-01'), until: at('04-02') }, current),
    ).toMatchObject({ code: 'field', field: 'person' });
  });

  it('is refused between two lines in one stretch: both would end with one of them', () => {
    const current = recorded(swap({ standIn: user('owner') }));
    const back = swap({ person: user('owner'), standIn: user('engineer') });
    expect(beside(back, current)).toMatchObject({ code: 'conflict', current });
  });

  it('is refused to somebody who gives away what they have then', () => {
    const current = recorded(
      swap({ person: user('owner'), standIn: user('mlops-2') }),
    );
    expect(beside(swap({ standIn: user('owner') }), current)).toMatchObject({
      ...{ code: 'conflict', current },
      sentence:
        'owner gives what they have in Flight operations to mlops-2 from Monday 30 March 2026, 09:00 (Europe/Berlin) until Wednesday 1 April 2026, 09:00 (Europe/Berlin): it would be open who has this shift. Take that swap back, or let somebody else take over.',
    });
  });

  it('is refused to somebody who is absent for any of the shift', () => {
    const absence = (from: string, until: string) =>
      recorded({ kind: 'absence', person: user('mlops-1'), from, until });
    const current = absence(at('03-31'), at('04-20'));
    expect(beside(swap(), current)).toMatchObject({
      ...{ code: 'conflict', current },
      sentence:
        'mlops-1 cannot be reached from Tuesday 31 March 2026, 09:00 (Europe/Berlin) until Monday 20 April 2026, 09:00 (Europe/Berlin): let somebody else take over, or take the absence back.',
    });
    // Back by then, away after it, or away where the stretch holds no shift.
    expect(beside(swap(), absence(at('03-20'), at('03-30')))).toBeUndefined();
    expect(beside(swap(), absence(at('04-01'), at('04-20')))).toBeUndefined();
    expect(
      beside(swap({ until: at('04-09') }), absence(at('04-05'), at('04-09'))),
    ).toBeUndefined();
  });

  it('stands when those were taken back, or are of another rota', () => {
    const ended = { endedAt: now };
    for (const other of [
      recorded(swap(), ended),
      recorded(swap({ target: 'rota:hubs' })),
      recorded(swap({ person: user('owner'), standIn: user('mlops-2') })),
      recorded({
        ...{ kind: 'absence', person: user('engineer') },
        ...{ from: at('03-30'), until: at('04-20') },
      }),
    ]) {
      expect(beside(swap(), other)).toBeUndefined();
    }
  });
});
