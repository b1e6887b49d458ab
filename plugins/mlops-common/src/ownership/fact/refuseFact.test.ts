import { facts, ownership, service, user } from './__fixtures__/airline';
import {
  datedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
import type { FactSetting } from './factSetting';
import { refuseFact } from './refuseFact';
import { sameFact } from './refuseConflict';

const now = '2026-03-29T00:30:00.000Z';
const period = {
  from: '2026-03-29T00:00:00.000Z',
  until: '2026-04-05T00:00:00.000Z',
};
const person = user('scientist');
const absence: NewDatedFact = { kind: 'absence', person, ...period };
const deputy: NewDatedFact = {
  ...{ kind: 'deputy', person, deputy: user('engineer'), ...period },
};
const swap: NewDatedFact = {
  ...{ kind: 'rota-swap', target: 'rota:flight-ops', ...period },
  ...{ person: user('pilot'), standIn: user('mlops-1') },
};
const handOver: NewDatedFact = {
  ...{ kind: 'hand-over', service, role: 'data-scientist', ...period },
  ...{ person, successor: user('engineer') },
};
const acknowledgement: NewDatedFact = {
  ...{ kind: 'acknowledgement', entityRef: service, ...period },
  ...{ role: 'model-validator', digest: `sha256:${'a'.repeat(64)}` },
};

const rota: FactSetting['rota'] = {
  ...{ kind: 'rota', title: 'Flight operations', zone: 'Europe/Berlin' },
  shifts: [{ person: user('pilot'), ...period }],
};

const recorded = (fact: NewDatedFact, n: number, by = person): DatedFact =>
  datedFactSchema.parse({
    ...fact,
    factId: `0199c6d2-0000-7000-8000-${String(n).padStart(12, '0')}`,
    recordedAt: now,
    recordedBy: { entityRef: by, title: by },
  });

/** Why the fact is refused to the person it is about, unless it says otherwise. */
const refusal = (fact: NewDatedFact, change: Partial<FactSetting> = {}) =>
  refuseFact(fact, {
    ...{ by: person, now, facts, ownership, others: [], isArranger: false },
    ...(fact.kind === 'rota-swap' && { rota }),
    ...change,
  });

describe('a dated fact', () => {
  it.each<[string, NewDatedFact]>([
    ['an absence of their own', absence],
    ['a deputy of their own', deputy],
    [
      'a deputy in a role they have',
      { ...deputy, role: 'data-scientist', service },
    ],
    ['a role they hand over', handOver],
    [
      'an absence of a whole year',
      { ...absence, until: '2027-03-29T00:00:00.000Z' },
    ],
  ])('may be entered: %s', (_, fact) => {
    expect(refusal(fact)).toBeUndefined();
  });

  it.each<[string, NewDatedFact, string]>([
    [
      'no time',
      { ...absence, until: period.from },
      'until must come after from.',
    ],
    [
      'an end before now',
      { ...absence, until: now },
      'until is over already: it is Sunday 29 March 2026, 00:30 (UTC).',
    ],
    [
      'more than a year',
      { ...absence, until: '2027-03-30T00:00:00.001Z' },
      'until must be at most a year after from.',
    ],
    [
      'a far future',
      {
        ...absence,
        ...{
          from: '2028-01-01T00:00:00.000Z',
          until: '2028-01-02T00:00:00.000Z',
        },
      },
      'from must be at most a year ahead.',
    ],
    [
      'somebody standing in for themselves',
      { ...deputy, deputy: person },
      'deputy must be somebody else than person.',
    ],
    [
      'a shift swapped with oneself',
      { ...swap, standIn: user('pilot') },
      'standIn must be somebody else than person.',
    ],
    [
      'somebody the catalog does not know',
      { ...deputy, deputy: user('nobody') },
      'deputy is nobody in the catalog: user:default/nobody.',
    ],
    [
      'a name that only JavaScript knows',
      { ...absence, person: 'user:default/constructor' },
      'person is nobody in the catalog: user:default/constructor.',
    ],
    [
      'a deputy whose engagement will be over',
      {
        ...deputy,
        deputy: user('specialist'),
        from: '2026-04-01T00:00:00.000Z',
      },
      'deputy is specialist, whose engagement ends before that, on 1 April 2026.',
    ],
    [
      'a role handed over by somebody who lacks it',
      { ...handOver, role: 'mlops-engineer' },
      "role is not one that scientist has: mlops-engineer of Arrival delay is somebody else's.",
    ],
    [
      'a deputy in a role that is not theirs',
      { ...deputy, role: 'model-validator', service },
      "role is not one that scientist has: model-validator of Arrival delay is somebody else's.",
    ],
    [
      'development handed over to the validator',
      { ...handOver, successor: user('validator') },
      'successor is model-validator of Arrival delay: whoever validates a service shares no person with whoever develops it.',
    ],
  ])('is refused with %s', (_, fact, sentence) => {
    expect(refusal(fact)).toMatchObject({ code: 'field', sentence });
  });

  it('never makes a developer the validator of a service', () => {
    const toDeveloper: NewDatedFact = {
      ...handOver,
      ...{ role: 'model-validator', person: user('validator') },
      successor: user('engineer'),
    };
    expect(refusal(toDeveloper, { by: user('validator') })).toMatchObject({
      code: 'field',
      field: 'successor',
    });
  });

  it('of a specialist may begin while the engagement lasts', () => {
    const early = { ...deputy, deputy: user('specialist') };
    expect(refusal(early)).toBeUndefined();
  });
});

describe('whoever enters a dated fact', () => {
  it.each<[string, NewDatedFact]>([
    ['absence', absence],
    ['deputy', deputy],
    ['hand-over', handOver],
  ])('of %s is the person, or arranges for them', (_, fact) => {
    const by = user('stranger');
    expect(refusal(fact, { by })).toMatchObject({
      code: 'not-yours',
      sentence: expect.stringContaining('For scientist that is whoever'),
    });
    expect(refusal(fact, { by, isArranger: true })).toBeUndefined();
  });

  it('of a swap may also be who takes over, but a deputy does not name themselves', () => {
    expect(refusal(swap, { by: user('mlops-1') })).toBeUndefined();
    expect(refusal(swap, { by: user('pilot') })).toBeUndefined();
    expect(refusal(swap, { by: user('stranger') })?.code).toBe('not-yours');
    expect(refusal(deputy, { by: user('engineer') })?.code).toBe('not-yours');
  });

  it('of an acknowledgement is of the level that bound the role, whoever arranges', () => {
    const acknowledgers = new Set([user('validator')]);
    const by = user('validator');
    expect(refusal(acknowledgement, { by, acknowledgers })).toBeUndefined();
    expect(
      refusal(acknowledgement, { by: person, acknowledgers, isArranger: true }),
    ).toMatchObject({
      code: 'not-yours',
      sentence: expect.stringContaining('by the level that bound it'),
    });
    expect(refusal(acknowledgement, { by })).toMatchObject({
      ...{ code: 'field', field: 'digest' },
      sentence: expect.stringContaining('Look at it again'),
    });
  });
});

describe('two dated facts', () => {
  it('about one thing at one time are one too many', () => {
    const current = recorded(deputy, 1);
    const overlapping = { ...deputy, deputy: user('mlops-1'), from: now };
    expect(refusal(overlapping, { others: [current] })).toMatchObject({
      ...{ code: 'conflict', current },
      sentence:
        'There is such an entry from Sunday 29 March 2026, 00:00 (UTC) until Sunday 5 April 2026, 00:00 (UTC) already: take it back, or enter what comes before or after it.',
    });
    // Not about one thing, not at one time, not any more.
    expect(
      refusal(
        { ...overlapping, role: 'data-scientist' },
        { others: [current] },
      ),
    ).toBeUndefined();
    expect(
      refusal(
        {
          ...overlapping,
          from: period.until,
          until: '2026-04-06T00:00:00.000Z',
        },
        { others: [current] },
      ),
    ).toBeUndefined();
    expect(
      refusal(overlapping, { others: [{ ...current, endedAt: now }] }),
    ).toBeUndefined();
  });

  it('are told apart in the zone of the rota that they are about', () => {
    const sentence = (fact: NewDatedFact, current: NewDatedFact) =>
      refusal(fact, { by: user('pilot'), others: [recorded(current, 1)] })
        ?.sentence;
    const other = { ...swap, standIn: user('mlops-2') };
    expect(sentence(other, swap)).toMatch(
      /^There is such an entry from Sunday 29 March 2026, 01:00 \(Europe\/Berlin\) until Sunday 5 April 2026, 02:00 \(Europe\/Berlin\) already/,
    );
    const circle = { ...deputy, person: user('pilot'), deputy: person };
    expect(sentence(circle, { ...deputy, deputy: user('pilot') })).toBe(
      `Nobody would be reached: ${user(
        'pilot',
      )} is deputy of ${person} until Sunday 5 April 2026, 00:00 (UTC), so the way from ${user(
        'pilot',
      )} would lead back to them.`,
    );
  });

  it('never show an instant as machines write it', () => {
    for (const fact of [absence, deputy, swap, handOver, acknowledgement]) {
      const others = [recorded(fact, 1)];
      const by = user('validator');
      const setting = {
        by,
        others,
        isArranger: true,
        acknowledgers: new Set([by]),
      };
      for (const each of [fact, { ...fact, until: now }]) {
        expect(refusal(each, setting)?.sentence).toMatch(/2026/);
        expect(refusal(each, setting)?.sentence).not.toMatch(/\dT\d|\dZ/);
      }
    }
  });

  it('that say the very same are one', () => {
    const current = recorded(absence, 1);
    expect(sameFact({ ...absence }, [current])).toBe(current);
    expect(sameFact({ ...absence, until: now }, [current])).toBeUndefined();
    expect(
      sameFact(absence, [{ ...current, endedAt: period.until }]),
    ).toBeUndefined();
    expect(
      sameFact({ ...handOver, note: 'b' }, [
        recorded({ ...handOver, note: 'a' }, 2),
      ]),
    ).toBeUndefined();
  });

  it('are refused to one person who enters hundreds', () => {
    const others = Array.from({ length: 200 }, (_, n) =>
      recorded({ ...absence, person: user('engineer') }, n),
    );
    expect(refusal(absence, { others })).toMatchObject({
      sentence:
        'You have entered 200 facts that are not over; take some back first.',
    });
    expect(refusal(absence, { others: others.slice(1) })).toBeUndefined();
  });
});
