import { serviceEntity } from './aFleet';
import { serviceTraits } from './serviceTraits';

const needs = (written: Omit<Parameters<typeof serviceEntity>[0], 'name'>) =>
  serviceTraits(serviceEntity({ name: 'x', ...written }), ref =>
    ref.endsWith('-features'),
  ).needs;

describe('serviceTraits', () => {
  it.each<[string, Parameters<typeof needs>[0], string[]]>([
    ['nothing', {}, []],
    [
      'what it writes, known words only',
      { ml: { needs: ['gpu', 'magic'], task: 'chat' } },
      ['gpu'],
    ],
    ['nothing when it says so', { tags: ['gpu'], ml: { needs: [] } }, []],
    [
      'a deployment engineer once it is served',
      { ml: { servedBy: ['component:api'] } },
      ['deployment-engineering'],
    ],
    [
      'nobody while it is an experiment',
      {
        lifecycle: 'experimental',
        ml: {
          servedBy: ['component:api'],
          monitoring: {},
          trainedOn: ['resource:x'],
        },
      },
      [],
    ],
    [
      'observability once it is monitored',
      { ml: { monitoring: { layers: [] } } },
      ['observability'],
    ],
    [
      'hardened pipelines once it is trained',
      { ml: { trainedOn: ['resource:flights'] } },
      ['data-pipeline-hardening'],
    ],
    [
      'the platform when it must be quick',
      { ml: { latencyBudgetMs: 100 } },
      ['platform-optimisation'],
    ],
    ['nothing when it has time', { ml: { latencyBudgetMs: 101 } }, []],
    [
      'the feature store behind its data',
      {
        lifecycle: 'experimental',
        ml: { trainedOn: ['resource:flight-features'] },
      },
      ['feature-store'],
    ],
    ['what its tags say', { tags: ['CUDA', 'rag'] }, ['gpu', 'llm']],
    ['what its task says', { ml: { task: 'text-generation' } }, ['llm']],
    [
      'security for the data it sees',
      { ml: { claims: { dataClasses: ['personal'] } } },
      ['security'],
    ],
    [
      'security for the risk it claims',
      { ml: { claims: { riskTier: 'high' } } },
      ['security'],
    ],
    [
      'nothing for what no YAML should hold',
      {
        ml: {
          trainedOn: 7,
          claims: 'high',
          latencyBudgetMs: '10',
          servedBy: {},
        },
      },
      [],
    ],
  ])('asks for %s', (_, written, expected) => {
    expect(needs(written)).toEqual(expected);
  });

  it('knows whether a service is trained on data', () => {
    const trains = (ml: Record<string, unknown>) =>
      serviceTraits(serviceEntity({ name: 'x', ml }), () => false).trainsOnData;
    expect(trains({ trainedOn: ['resource:flights'] })).toBe(true);
    expect(trains({ trainedOn: [] })).toBe(false);
    expect(trains({})).toBe(false);
  });
});
