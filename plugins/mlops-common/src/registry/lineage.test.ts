import { fieldIssues } from '../contract';
import {
  foreignLineage,
  lineageDigest,
  lineageGaps,
  lineageNames,
  lineageNameSchema,
} from './lineage';
import { versionRegistrationSchema } from './modelVersion';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

const registration = {
  service: 'component:default/arrival-delay',
  lineage: { code: digest('a'), data: digest('b') },
  authors: ['ada@example.com'],
};

function sentences(value: unknown): string[] {
  const parsed = versionRegistrationSchema.safeParse(value);
  return parsed.success
    ? []
    : fieldIssues(parsed.error, 'body').map(({ sentence }) => sentence);
}

describe('lineage', () => {
  it('names what a version of either kind is made from', () => {
    expect(new Set(Object.values(lineageNames).flat())).toEqual(
      new Set(lineageNameSchema.options),
    );
  });

  it('says what is missing, in the order of the making', () => {
    expect(lineageGaps('tabular', registration.lineage)).toEqual([
      'params',
      'weights',
      'environment',
      'servingConfig',
    ]);
    expect(lineageGaps('llm', { code: digest('a') })).toHaveLength(7);
  });

  it('finds what does not belong to the kind', () => {
    expect(
      foreignLineage('tabular', { code: digest('a'), prompt: digest('b') }),
    ).toEqual(['prompt']);
    expect(foreignLineage('llm', { weights: digest('b') })).toEqual([
      'weights',
    ]);
  });

  it('tells versions apart by kind, variant and digests, not by their order', () => {
    const version = { kind: 'tabular', lineage: registration.lineage } as const;
    // printf '{"kind":"tabular","lineage":{"code":"sha256:aa…",…}}' | sha256sum
    expect(lineageDigest(version)).toBe(
      'sha256:2484727d7b878710ad9d719040bde2a998c7d80c3b166916857f06165c985e56',
    );
    expect(
      lineageDigest({
        ...version,
        lineage: { data: digest('b'), code: digest('a') },
      }),
    ).toBe(lineageDigest(version));
    const others = [
      lineageDigest({ ...version, kind: 'llm' }),
      lineageDigest({ ...version, variant: 'plant-3' }),
      lineageDigest({ ...version, lineage: { code: digest('a') } }),
      lineageDigest({
        ...version,
        lineage: { code: digest('b'), data: digest('a') },
      }),
    ];
    expect(new Set([...others, lineageDigest(version)]).size).toBe(5);
  });
});

describe('the registration of a version', () => {
  it('is tabular unless it says otherwise', () => {
    expect(versionRegistrationSchema.parse(registration)).toMatchObject({
      kind: 'tabular',
      metrics: {},
    });
  });

  const isNoDigest =
    'is not a digest: it must be "sha256:" and 64 lower-case hexadecimal digits.';
  it.each<[string, object, string]>([
    [
      'a digest without its algorithm',
      { lineage: { code: 'a'.repeat(64) } },
      `body.lineage.code ${isNoDigest}`,
    ],
    [
      'a digest in upper case',
      { lineage: { code: digest('A') } },
      `body.lineage.code ${isNoDigest}`,
    ],
    [
      'a digest that is too short',
      { lineage: { weights: 'sha256:abc' } },
      `body.lineage.weights ${isNoDigest}`,
    ],
    [
      'a digest with a line at its end',
      { lineage: { code: `${digest('a')}\n` } },
      `body.lineage.code ${isNoDigest}`,
    ],
    [
      'a digest that is null',
      { lineage: { code: null } },
      'body.lineage.code must be a string.',
    ],
    [
      'a name nobody knows',
      { lineage: { code: digest('a'), wieghts: digest('a') } },
      'body.lineage.wieghts is not known here.',
    ],
    [
      'a name of the other kind',
      { lineage: { code: digest('a'), prompt: digest('b') } },
      'body.lineage.prompt is not part of a version of kind tabular; those have code, data, params, weights, environment, servingConfig.',
    ],
    [
      'no digest at all',
      { lineage: {} },
      'body.lineage must hold at least one digest.',
    ],
    [
      'a kind nobody knows',
      { kind: 'vision' },
      'body.kind is not one of tabular, llm.',
    ],
    ['nobody', { authors: [] }, 'body.authors must not be shorter than 1.'],
    [
      'a service in another spelling',
      { service: 'arrival-delay' },
      'body.service is not the full lower-case ref of an ML service such as component:default/arrival-delay.',
    ],
    [
      'a source that is no address',
      { source: 'file:///tmp/run' },
      'body.source is not an https: or http: address.',
    ],
    [
      'a metric that is no number',
      { metrics: { auc: '0.9' } },
      'body.metrics.auc must be a number.',
    ],
    [
      'a variant that is no name',
      { variant: 'Plant 3' },
      'body.variant is not the name of a variant: lower-case letters, digits, dots, dashes and underscores, such as plant-3.',
    ],
  ])('refuses %s', (_, change, sentence) => {
    expect(sentences({ ...registration, ...change })).toEqual([sentence]);
  });
});
