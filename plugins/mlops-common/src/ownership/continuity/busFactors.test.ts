import { aFleet, user } from './aFleet';
import { busFactors, type Doing } from './busFactors';
import { finish } from './steps';

const fleet = aFleet({
  services: [
    { name: 'delay', useCase: 'delays' },
    { name: 'gate', useCase: 'delays' },
    { name: 'belt', useCase: 'bags' },
  ],
  people: {
    [user(8)]: { engagement: { until: '2026-01-01T00:00:00.000Z' } },
  },
});

const did = (
  service: string,
  person: string | undefined,
  times = 1,
  capability: Doing['capability'] = 'sign',
): Doing => ({
  ...{ capability, times, service: `component:default/${service}` },
  ...(person && { person }),
});

const factors = (doings: readonly Doing[]) =>
  finish(busFactors({ ...fleet, doings }));

describe('busFactors', () => {
  it('counts different people, over the fleet and for each use case', () => {
    const { fleet: whole, useCases } = factors([
      did('delay', user(1), 3),
      did('gate', user(1)),
      did('gate', user(2)),
      did('belt', user(1)),
      did('belt', undefined, 5, 'deploy'),
    ]);
    expect(
      whole.map(({ capability, people, times }) => [capability, people, times]),
    ).toEqual([
      ['sign', 2, 6],
      ['deploy', 0, 5],
      ['answer-calls', 0, 0],
    ]);
    expect(whole.map(({ sentence }) => sentence)).toEqual([
      'Signing rests on 2 people: 6 signatures within 180 days.',
      'Deploying: 5 deployments within 180 days, none of them by a person on record.',
      'Answering calls: nothing on record within 180 days.',
    ]);
    expect(
      useCases.items.map(({ useCase, capability, people }) => [
        ...[useCase?.title, capability, people],
      ]),
    ).toEqual([
      ['bags', 'deploy', 0],
      ['bags', 'sign', 1],
      ['delays', 'sign', 2],
    ]);
    expect(useCases.items[1].sentence).toBe(
      'Signing for bags rests on 1 person: 1 signature within 180 days.',
    );
  });

  it('names nobody, however it is asked', () => {
    const text = JSON.stringify(factors([did('delay', user(1))]));
    expect(text).not.toContain('user:');
    expect(text).not.toContain('person-1');
  });

  it('counts nobody who left, and no service that is not asked about', () => {
    const { fleet: whole, useCases } = factors([
      did('delay', 'user:default/gone'),
      did('delay', user(8)),
      did('elsewhere', user(1)),
    ]);
    expect(whole[0]).toMatchObject({ people: 0, times: 2 });
    expect(useCases.totalItems).toBe(1);
  });
});
