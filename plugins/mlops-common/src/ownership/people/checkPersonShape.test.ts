import { checkPersonShape } from './checkPersonShape';

const said = (spec: unknown) =>
  checkPersonShape({ kind: 'User', spec }).map(({ sentence }) => sentence);

describe('checkPersonShape', () => {
  it.each([
    [undefined],
    [{ memberOf: [], profile: { email: 'x' } }],
    [{ engagement: { employer: 'Example Compute' } }],
    [
      {
        engagement: { from: '2026-01-01', until: '2026-12-31' },
        specialisations: ['gpu', 'llm'],
      },
    ],
    [{ engagement: {}, specialisations: [] }],
  ])('accepts %j', spec => {
    expect(said(spec)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{ engagement: '2026' }, ['spec.engagement must be an object.']],
    [
      { engagement: { untl: '2026-12-31' } },
      [
        'spec.engagement.untl is not a field; known fields are employer, from, until; did you mean until?',
      ],
    ],
    [
      { engagement: { from: '1.1.2026', until: '2026-02-30' } },
      [
        'spec.engagement.from is not a day such as 2026-12-31.',
        'spec.engagement.until is not a day such as 2026-12-31.',
      ],
    ],
    [
      { engagement: { until: null } },
      ['spec.engagement.until must be a string.'],
    ],
    [
      { engagement: { from: '2026-12-31', until: '2026-12-31' } },
      ['spec.engagement.until must be after from.'],
    ],
    [
      { specialisations: ['gpus', 7] },
      [
        'spec.specialisations[0] is not one of deployment-engineering, observability, data-pipeline-hardening, platform-optimisation, feature-store, gpu, security, llm; did you mean gpu?',
        'spec.specialisations[1] is not one of deployment-engineering, observability, data-pipeline-hardening, platform-optimisation, feature-store, gpu, security, llm.',
      ],
    ],
    [{ specialisations: 'gpu' }, ['spec.specialisations must be an array.']],
  ])('of %j says %j', (spec, sentences) => {
    expect(said(spec)).toEqual(sentences);
  });

  it('is thrown by nothing that somebody can write', () => {
    for (const written of [null, 7, 'x', [], { spec: 7 }, { spec: [null] }]) {
      expect(checkPersonShape(written)).toEqual([]);
    }
  });
});
