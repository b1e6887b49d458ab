import { fieldIssues } from '../../contract';
import { datedFactSchema, newDatedFactSchema } from './datedFact';

const absence = {
  kind: 'absence',
  person: 'user:default/data-scientist-1',
  from: '2026-11-26T00:00:00Z',
  until: '2026-11-27T01:00:00+01:00',
};

const sentences = (written: object) => {
  const { error } = newDatedFactSchema.safeParse(written);
  return error
    ? fieldIssues(error, 'body').map(({ sentence }) => sentence)
    : [];
};

describe('a dated fact as somebody enters it', () => {
  it('has its instants read into one spelling', () => {
    expect(newDatedFactSchema.parse(absence)).toEqual({
      ...absence,
      from: '2026-11-26T00:00:00.000Z',
      until: '2026-11-27T00:00:00.000Z',
    });
  });

  it.each<[string, object, string]>([
    ['no end', { until: undefined }, 'body.until '],
    [
      'a group for a person',
      { person: 'group:default/mlops' },
      'body.person is not the full lower-case ref of a person such as user:default/data-scientist-1.',
    ],
    [
      'a field of another kind',
      { deputy: 'user:default/x' },
      'body.deputy is not known here.',
    ],
    [
      'a kind nobody knows',
      { kind: 'holiday' },
      'body.kind is not one of deputy, absence, rota-swap, hand-over, acknowledgement.',
    ],
    [
      'a rota that is no name',
      {
        ...{ kind: 'rota-swap', standIn: 'user:default/data-scientist-2' },
        target: 'rota:call Ada instead',
      },
      'body.target is not the name of a rota such as rota:flight-ops.',
    ],
    [
      'an acknowledgement of no digest',
      {
        ...{ kind: 'acknowledgement', person: undefined },
        ...{ entityRef: 'component:default/x', role: 'security', digest: 'it' },
      },
      'body.digest is not a digest such as sha256: and 64 hexadecimal digits.',
    ],
  ])('is refused with %s', (_, change, sentence) => {
    expect(sentences({ ...absence, ...change })).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  });

  it('is given back with who entered it and when', () => {
    const entered = {
      ...newDatedFactSchema.parse(absence),
      factId: '0199c6d2-0000-7000-8000-000000000001',
      recordedAt: '2026-11-25T09:00:00.000Z',
    };
    expect(datedFactSchema.parse(entered)).toEqual(entered);
  });
});
