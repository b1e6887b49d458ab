import { callLoad } from './callLoad';

const call = (at: string, symptom: 'drift' | 'latency' = 'drift') => ({
  ...{ at, symptom },
});

describe('callLoad', () => {
  it('counts calls, those at night by the wall clock of the rota, and about what', () => {
    const calls = [
      call('2026-11-25T23:30:00.000Z'),
      call('2026-11-25T22:59:59.999Z', 'latency'),
      call('2026-11-26T04:59:59.999Z'),
      call('2026-11-26T05:00:00.000Z'),
    ];
    expect(callLoad(calls, 'Europe/Berlin')).toEqual({
      ...{ zone: 'Europe/Berlin', calls: 4, atNight: 2 },
      symptoms: [
        { title: 'Drift', calls: 3 },
        { title: expect.stringMatching(/slow/i), calls: 1 },
      ],
    });
    expect(callLoad(calls, 'Mars/Base')).toMatchObject({
      ...{ zone: 'UTC', atNight: 2 },
    });
    expect(callLoad([], 'UTC')).toMatchObject({ calls: 0, symptoms: [] });
  });

  it('counts a night in the hour that the clock shows twice', () => {
    const twice = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    expect(
      callLoad(
        twice.map(at => call(at)),
        'Europe/Berlin',
      ).atNight,
    ).toBe(2);
  });
});
