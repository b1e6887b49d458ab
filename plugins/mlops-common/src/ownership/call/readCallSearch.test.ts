import { readCallSearch } from './readCallSearch';

const readingsOf = (typed: string) =>
  readCallSearch(typed).readings.map(({ name, symptom }) =>
    symptom ? `${name} (${symptom})` : name,
  );

describe('readCallSearch', () => {
  it.each([
    ['who to call', []],
    ['Who do I call?', []],
    ['call', []],
    ['on-call', []],
    ['', []],
    ['arrival', ['arrival']],
    ['  Arrival-Delay ', ['arrival delay']],
    ['who to call arrival', ['arrival']],
    ['whom should I phone about the arrival delay service', ['arrival delay']],
    ['call Weather', ['weather']],
    ['who is on call for weather now?', ['weather']],
    ['weather on call', ['weather']],
    ['Gepäckband', ['gepackband']],
  ])('reads %j as %j', (typed, readings) => {
    expect(readingsOf(typed)).toEqual(readings);
  });

  it.each([
    ['drift arrival', ['drift arrival', 'arrival (drift)']],
    ['arrival is drifting', ['arrival is drifting', 'arrival (drift)']],
    ['legal weather', ['legal weather', 'weather (legal)']],
    ['call weather, it is down', ['weather it is down', 'weather (latency)']],
    [
      'Data is wrong or missing: hub',
      ['data is wrong or missing hub', 'hub (data)'],
    ],
    ['who to call drift', ['drift']],
  ])('takes the symptom from %j', (typed, readings) => {
    expect(readingsOf(typed).slice(0, 2)).toEqual(readings);
  });

  it('tries what may be the name of a service before it takes a word away', () => {
    expect(readingsOf('address quality drift')).toEqual([
      'address quality drift',
      'address drift (quality)',
      'address quality (drift)',
      'address (quality)',
    ]);
  });

  it('knows a symptom without a service', () => {
    expect(readCallSearch('who to call legal')).toEqual({
      asksToCall: true,
      readings: [{ name: 'legal' }],
      symptom: 'legal',
    });
  });

  it.each(['who to call arrival', 'call arrival', 'oncall', 'on-call weather'])(
    'hears in %j that somebody wants to call',
    typed => {
      expect(readCallSearch(typed).asksToCall).toBe(true);
    },
  );

  it.each(['arrival', 'recall risk', 'drift arrival'])(
    'does not hear it in %j',
    typed => {
      expect(readCallSearch(typed).asksToCall).toBe(false);
    },
  );
});
