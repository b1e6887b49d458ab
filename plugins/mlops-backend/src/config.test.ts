import { ConfigReader } from '@backstage/config';
import { readMlopsConfig } from './config';

const platformContact = { title: 'Platform team' };

const read = (...layers: object[]) =>
  readMlopsConfig(
    ConfigReader.fromConfigs(
      layers.map((mlops, index) => ({
        context: `layer-${index}`,
        data: { mlops: JSON.parse(JSON.stringify(mlops)) },
      })),
    ),
  );

describe('readMlopsConfig', () => {
  it('begins with the starter preset and everything on', () => {
    const config = read({ platformContact });
    expect(config).toMatchObject({
      serviceTypes: ['ml-service'],
      platformContact,
      pipelines: [],
      catalogRefreshSeconds: 30,
      contexts: { ownership: true, overview: true },
    });
    expect(config.organisation.activities).toHaveLength(7);
  });

  it('merges the cells of several layers', () => {
    const { matrix } = read(
      {
        platformContact,
        raci: { 'respond-to-incident': { 'ml-engineer': 'I' } },
      },
      { raci: { 'respond-to-incident': { 'on-call': 'R' } } },
    ).organisation;
    expect(matrix['respond-to-incident']).toMatchObject({
      'ml-engineer': 'I',
      'on-call': 'R',
      'mlops-engineer': 'A/R',
    });
  });

  it('takes an activity of the organisation’s own', () => {
    const { activities } = read({
      platformContact,
      raci: { 'archive-models': { 'mlops-engineer': 'A/R' } },
    }).organisation;
    expect(activities[activities.length - 1]).toEqual({
      activity: 'archive-models',
      title: 'Archive models',
    });
  });

  it('leaves to a module of an adapter what is its own', () => {
    const config = read({ platformContact, pagerDuty: { token: 'secret' } });
    expect(config).not.toHaveProperty('pagerDuty');
  });

  it('spells the services of pipelines as the catalog does', () => {
    expect(
      read({
        platformContact,
        pipelines: [
          {
            subject: 'external:ci',
            services: ['Arrival-Delay', 'Component:Flights/*', '*'],
            verbs: ['read'],
          },
        ],
      }).pipelines[0].services,
    ).toEqual(['component:default/arrival-delay', 'component:flights/*', '*']);
  });

  const mistakes: [string, object, RegExp][] = [
    [
      'no platform contact',
      {},
      /mlops\.platformContact is missing: give the title/,
    ],
    [
      'a link that is no address',
      { platformContact: { title: 'P', link: 'data:text/html,x' } },
      /mlops\.platformContact\.link is not an https:, http: or mailto: address\./,
    ],
    [
      'an unknown preset',
      { platformContact, preset: 'gold' },
      /mlops\.preset is not one of starter, standard, empty\./,
    ],
    [
      'an unknown role',
      { platformContact, raci: { retrain: { pilot: 'R' } } },
      /mlops\.raci\.retrain\.pilot names no role; the roles are .*on-call\./,
    ],
    [
      'an unknown letter',
      { platformContact, raci: { retrain: { 'on-call': 'X' } } },
      /mlops\.raci\.retrain\.on-call is not one of R, A, A\/R/,
    ],
    [
      'an activity that is no id',
      { platformContact, raci: { 'Re train': { 'on-call': 'R' } } },
      /mlops\.raci\.Re train has a name that is not a kebab-case activity id\./,
    ],
    [
      'two accountables',
      {
        platformContact,
        raci: { 'respond-to-incident': { 'ml-engineer': 'A' } },
      },
      /In mlops\.raci: .*respond-to-incident/,
    ],
    [
      'nobody accountable',
      { platformContact, raci: { 'archive-models': { 'on-call': 'R' } } },
      /In mlops\.raci: .*archive-models/,
    ],
    [
      'an unknown verb',
      {
        platformContact,
        pipelines: [{ subject: 'a', services: ['*'], verbs: ['write'] }],
      },
      /mlops\.pipelines\[0\]\.verbs\[0\] is not one of read, register, push, gate\./,
    ],
    [
      'a pipeline of something else than a component',
      {
        platformContact,
        pipelines: [
          { subject: 'a', services: ['system:default/x'], verbs: ['read'] },
        ],
      },
      /mlops\.pipelines\[0\]\.services\[0\] is neither a service/,
    ],
    [
      'a star in the middle',
      {
        platformContact,
        pipelines: [
          { subject: 'a', services: ['component:*/x'], verbs: ['read'] },
        ],
      },
      /services\[0\] is neither a service .* nor the beginning of one/,
    ],
    [
      'a misspelt key',
      { platformContact, pipeline: [] },
      /mlops\.pipeline is not known here; is it misspelt\?/,
    ],
    [
      'a refresh that never rests',
      { platformContact, catalogRefreshSeconds: 0 },
      /mlops\.catalogRefreshSeconds must be at least 1\./,
    ],
  ];

  it.each(mistakes)('refuses %s in a sentence', (_, mlops, sentence) => {
    expect(() => read(mlops)).toThrow(sentence);
  });

  it('says all mistakes at once', () => {
    expect(() => read({ preset: 'gold', serviceTypes: [] })).toThrow(
      /platformContact.*preset.*serviceTypes/,
    );
  });
});
