import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import { sayFact } from './sayFact';

const names: Record<string, string> = {
  'user:default/a': 'MLOps engineer 1',
  'user:default/b': 'MLOps engineer 2',
  'component:default/arrival-delay': 'Arrival delay',
};
const period = {
  from: '2026-03-27T09:00:00.000Z',
  until: '2026-03-30T00:00:00.000Z',
};
const when = 'from Friday 27 March, 09:00 to Monday 30 March, 00:00 UTC.';
const now = new Date('2026-03-27T09:00:00.000Z');
const one = 'user:default/a';
const other = 'user:default/b';
const service = 'component:default/arrival-delay';

describe('sayFact', () => {
  it.each<[NewDatedFact, string]>([
    [
      { kind: 'absence', person: one, ...period },
      `MLOps engineer 1 cannot be reached ${when}`,
    ],
    [
      { kind: 'deputy', person: one, deputy: other, ...period },
      `MLOps engineer 2 stands in for MLOps engineer 1 in everything ${when}`,
    ],
    [
      {
        ...{ kind: 'deputy', person: one, deputy: other },
        ...{ role: 'data-scientist', service, ...period },
      },
      `MLOps engineer 2 stands in for MLOps engineer 1 as Data scientist for Arrival delay ${when}`,
    ],
    [
      {
        ...{ kind: 'rota-swap', target: 'rota:flight-ops' },
        ...{ person: one, standIn: other, ...period },
      },
      `MLOps engineer 2 takes over the shifts of MLOps engineer 1 in the rota flight-ops ${when}`,
    ],
    [
      {
        ...{ kind: 'hand-over', service, role: 'data-scientist' },
        ...{ person: one, successor: other, ...period },
      },
      `MLOps engineer 1 hands Data scientist of Arrival delay to MLOps engineer 2, who is the shadow ${when}`,
    ],
    [
      {
        ...{ kind: 'acknowledgement', entityRef: service, role: 'security' },
        ...{ digest: `sha256:${'0'.repeat(64)}`, ...period },
      },
      `How Arrival delay narrows Security is acknowledged ${when}`,
    ],
  ])('%#', (fact, said) => {
    expect(sayFact(fact, ref => names[ref] ?? ref, now, 'UTC')).toBe(said);
  });

  it('tells the year when it is another one', () => {
    const fact = { ...period, until: '2027-01-02T00:00:00.000Z' };
    expect(
      sayFact({ kind: 'absence', person: one, ...fact }, () => 'A', now, 'UTC'),
    ).toBe(
      'A cannot be reached from Friday 27 March, 09:00 to Saturday 2 January 2027, 00:00 UTC.',
    );
  });
});
