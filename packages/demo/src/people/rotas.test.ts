import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  coverGaps,
  dutyAt,
  lintRotas,
  readPerson,
  readRotas,
} from '@pitwall/plugin-mlops-common';
import { parse } from 'yaml';
import {
  demoEntities,
  demoEntitiesOf,
} from '../organisation/__testUtils__/demoOrganisation';

const root = path.resolve(__dirname, '../../../..');
const { mlops } = parse(
  readFileSync(path.join(root, 'app-config.demo.yaml'), 'utf8'),
);
const locations: string[] = mlops.people.locations;
const { rotas, findings } = readRotas(
  locations.map(file => ({
    file,
    value: parse(readFileSync(path.join(root, file), 'utf8')),
  })),
);

function onDuty(name: string, at: string): string[][] {
  const rota = rotas.get(name);
  return rota
    ? dutyAt(rota, at).map(level =>
        level.onDuty.map(({ person }) => person.name),
      )
    : [];
}

describe('the rotas of the demo', () => {
  it('have no mistake, name people of the organisation, and leave the nights of customs alone', () => {
    expect(findings).toEqual([]);
    const ahead = lintRotas(rotas.values(), {
      now: '2026-11-26T09:00:00.000Z',
      people: new Map(
        [...demoEntities].map(([ref, entity]) => [ref, readPerson(entity)]),
      ),
    });
    expect(ahead.map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'cover-gap',
        'rotas.customs has nobody on duty from Thursday 26 November 2026, 22:00 (Europe/Berlin) until Friday 27 November 2026, 06:00 (Europe/Berlin), and 23 times more within four weeks.',
      ],
    ]);
  });

  it.each([
    ['2026-11-26T09:00:00.000Z', 'a Thursday morning'],
    ['2027-07-17T23:00:00.000Z', 'a Saturday night in summer'],
    ['2028-12-24T12:00:00.000Z', 'a Sunday'],
  ])('leave a gap of customs within four weeks of %s, %s', at => {
    const until = new Date(Date.parse(at) + 28 * 86_400_000).toISOString();
    const rota = rotas.get('customs');
    const gaps = rota ? coverGaps(rota, at, until) : [];
    expect(gaps.length).toBeGreaterThanOrEqual(24);
  });

  it('are those that services name', () => {
    const named = demoEntitiesOf('Component').flatMap(
      ({ metadata }) =>
        metadata.annotations?.['mlops.pitwall.dev/on-call']?.split(',') ?? [],
    );
    expect([...new Set(named)].sort()).toEqual(
      [...rotas.keys()].map(name => `rota:${name}`).sort(),
    );
  });

  it.each([
    ['2026-10-25T00:30:00.000Z', 'the first 02:30 as the clock goes back'],
    ['2026-10-25T01:30:00.000Z', 'the second'],
    ['2027-03-28T01:30:00.000Z', 'the 02:30 that the clock skips'],
  ])('say who is called at %s, %s', at => {
    expect(onDuty('flight-ops', at)).toEqual([
      ['mlops-engineer-1'],
      ['mlops-engineer-2'],
    ]);
  });

  it('hand over on the Monday after', () => {
    expect(onDuty('flight-ops', '2026-10-26T08:00:00.000Z')).toEqual([
      ['operations-controller-1'],
      ['mlops-engineer-2'],
    ]);
  });

  it('let somebody rested have the nights of the hubs', () => {
    // A Wednesday at 21:30, and half an hour after the night began.
    expect(onDuty('hub-ops', '2026-10-14T19:30:00.000Z')[0]).toEqual([
      'mlops-engineer-2',
    ]);
    expect(onDuty('hub-ops', '2026-10-14T20:30:00.000Z')[0]).toEqual([
      'ml-engineer-2',
    ]);
  });
});
