import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readMlopsConfig } from '../../config';
import { loadRotas } from './loadRotas';

const directory = createMockDirectory();

/** Files of rotas, by name. */
function load(files: Record<string, string>) {
  directory.setContent(files);
  return loadRotas(Object.keys(files).map(name => directory.resolve(name)));
}

const sound = `
holidays: { national: [2026-12-25] }
rotas:
  ops:
    zone: Europe/Berlin
    holidays: [national]
    layers:
      - start: 2026-01-05T09:00
        handOver: { every: week, on: monday, at: 09:00 }
        members: [user:default/p1]
`;

describe('loadRotas', () => {
  it('reads dates and times as people write them in YAML', () => {
    const { rotas, warnings } = load({ 'rotas.yaml': sound });
    expect([...rotas.keys()]).toEqual(['ops']);
    expect(rotas.get('ops')?.holidays).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('is content with no file, and with an empty one', () => {
    expect(loadRotas([]).rotas.size).toBe(0);
    expect(load({ 'rotas.yaml': '# nobody yet\n' }).rotas.size).toBe(0);
  });

  it('names file, field and rule of every mistake', () => {
    const file = (name: string) => directory.resolve(name);
    expect(() =>
      load({
        'one.yaml': sound.replace('Europe/Berlin', 'Europe/Berlim'),
        'two.yaml': 'rotas: [',
      }),
    ).toThrow(
      `The rotas of mlops.people.locations cannot be used. In ${file(
        'two.yaml',
      )}: document[0] line 1, column 9`,
    );
    expect(() =>
      load({ 'one.yaml': sound.replace('Europe/Berlin', 'Europe/Berlim') }),
    ).toThrow(
      `The rotas of mlops.people.locations cannot be used. In ${file(
        'one.yaml',
      )}: rotas.ops.zone is not an IANA zone such as Europe/Berlin: Europe/Berlim.`,
    );
    expect(() => loadRotas(['/nowhere/rotas.yaml'])).toThrow(
      'In /nowhere/rotas.yaml: it cannot be read: Error: ENOENT',
    );
  });

  it('warns of what holds, but may be meant otherwise', () => {
    const override = `{ member: p1, from: 2026-02-01T09:00, until: 2026-02-02T09:00 }`;
    const { warnings } = load({
      'rotas.yaml': `${sound}    overrides: [${override}, ${override}]\n`,
    });
    expect(warnings).toEqual([
      `In ${directory.resolve(
        'rotas.yaml',
      )}: rotas.ops.overrides[1] overlaps overrides[0]; where both hold, the later in the list wins.`,
    ]);
  });
});

describe('mlops.people', () => {
  const read = (people?: object) =>
    readMlopsConfig(
      new ConfigReader({ mlops: { platformContact: { title: 'P' }, people } }),
    ).people;

  it('may be left out', () => {
    expect(read()).toMatchObject({ locations: [], onCallTimeoutSeconds: 3 });
  });

  it('names the key of a mistake', () => {
    expect(() => read({ locations: 'rotas.yaml' })).toThrow(
      'mlops.people.locations must be an array.',
    );
    expect(() => read({ onCallTimeoutSeconds: 0 })).toThrow(
      'mlops.people.onCallTimeoutSeconds must be at least 0.1.',
    );
  });
});
