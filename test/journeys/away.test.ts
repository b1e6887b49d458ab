import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { engines } from './portal/portalDatabase';

const service = 'component:default/arrival-delay';
const dayMs = 86_400_000;

describe.each(engines)('a colleague who falls ill, on %s', engine => {
  const portal = demoPortal(engine);

  const first = async () => {
    const { mlops } = await portal().as(mlopsEngineer);
    const { hops, sentence } = await mlops.calls.whoToCall({
      query: { service, symptom: 'drift' },
    });
    const call = hops.find(({ verdict }) => verdict === 'call');
    return { ref: call?.person?.entityRef ?? '', hops, sentence };
  };

  it('is not called from the moment somebody says so, until they are back', async () => {
    const { ref: ill } = await first();
    expect(ill).toMatch(/^user:default\//);
    const people = [mlopsEngineer, 'user:default/mlops-engineer-2'];
    const colleague = people.find(each => each !== ill) ?? '';
    const { mlops } = await portal().as(colleague);
    const absence = await mlops.facts.recordFact({
      body: {
        ...{ kind: 'absence', person: ill },
        from: new Date().toISOString(),
        until: new Date(Date.now() + 7 * dayMs).toISOString(),
      },
    });
    const instead = await first();
    expect(instead.ref).not.toBe(ill);
    expect(instead.hops.map(({ sentence }) => sentence).join('\n')).toMatch(
      /away|absent|cannot be reached/i,
    );

    await mlops.calls.recordCall({
      body: {
        ...{ service, symptom: 'drift', outcome: 'answered' },
        ...{ person: instead.ref, note: 'Looks at the feed.' },
      },
    });
    const calls = await mlops.calls.calls({ query: { service } });
    expect(calls.items).toMatchObject([
      {
        by: { entityRef: colleague },
        person: { entityRef: instead.ref },
        note: 'Looks at the feed.',
      },
    ]);

    // Back early: whoever it is about takes it back.
    const patient = await portal().as(ill);
    await patient.mlops.facts.endFact({
      path: { id: absence.factId },
      body: {},
    });
    expect((await first()).ref).toBe(ill);

    const { items } = await mlops.audit.entries({ query: {} });
    expect(items.map(({ type }) => type)).toEqual([
      'mlops.ownership.absence-recorded@1',
      'mlops.ownership.call-recorded@1',
      'mlops.ownership.fact-ended@1',
    ]);
  });
});
