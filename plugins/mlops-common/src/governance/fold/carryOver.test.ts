import {
  digest,
  packOf,
  peopleOf,
  ReviewOnTrial,
} from './__fixtures__/reviewOf';

const otherVersion = '0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e12';
const lineage = (change: object = {}) => ({
  ...{ code: digest('a'), data: digest('b'), params: digest('c') },
  ...{ weights: digest('8'), environment: digest('e') },
  servingConfig: digest('f'),
  ...change,
});

describe('an approval of another version', () => {
  let before: ReviewOnTrial;
  beforeEach(() => {
    before = new ReviewOnTrial();
    before.open();
    before.approve('data', 'risk');
  });

  const openAfter = (
    change: Parameters<ReviewOnTrial['open']>[0] = {},
    trial = new ReviewOnTrial(),
  ) => {
    trial.now = '2026-03-01T00:00:00.000Z';
    trial.open({ versionId: otherVersion, lineage: lineage(), ...change }, [
      { id: 'earlier', record: before.review },
    ]);
    return trial.review.checkpoints.map(({ approved }) => approved);
  };

  it('carries over where the bound part is equal, and only there', () => {
    expect(openAfter()).toEqual([
      {
        at: '2026-03-01T00:00:00.000Z',
        until: '2027-01-31T09:30:00.000Z',
        digest: before.checkpoint('data').approved?.digest,
        conditions: [],
        carriedFrom: {
          review: 'earlier',
          versionId: before.review.subject.versionId,
        },
      },
      undefined,
    ]);
  });

  it.each([
    ['the data', { lineage: lineage({ data: digest('7') }) }],
    ['the code', { lineage: lineage({ code: digest('7') }) }],
    ['the variant', { variant: 'plant-3' }],
    ['the kind', { kind: 'llm' as const }],
    ['the environment', { environment: 'staging' }],
    ['the region', { region: 'eu-west' }],
    ['the service', { service: 'component:default/other' }],
  ])('does not when %s is another', (_, change) => {
    expect(openAfter(change)).toEqual([undefined, undefined]);
  });

  it('does not when both lack what it is bound to: gaps are not known to be equal', () => {
    const { data, ...gap } = lineage();
    before = new ReviewOnTrial();
    before.open({ lineage: gap });
    before.approve('data');
    expect(before.checkpoint('data').approved).toBeDefined();
    expect(openAfter({ lineage: gap })).toEqual([undefined, undefined]);
  });

  it('does not when the pack changed in any way', () => {
    const trial = new ReviewOnTrial(packOf({ title: 'Data!' }));
    expect(openAfter({}, trial)).toEqual([undefined, undefined]);
  });

  it('does not when a signer is an author now, or is not known any more', () => {
    const authored = new ReviewOnTrial(
      packOf(),
      peopleOf({ authors: ['carl'] }),
    );
    expect(openAfter({}, authored)).toEqual([undefined, undefined]);
    const people = peopleOf();
    const refOf = new Map([...people.refOf].filter(([id]) => id !== 'id-carl'));
    const erased = new ReviewOnTrial(packOf(), { ...people, refOf });
    expect(openAfter({}, erased)).toEqual([undefined, undefined]);
  });

  it('does not after its end, nor from a review that was given up', () => {
    const late = new ReviewOnTrial();
    late.now = '2027-01-31T09:30:00.000Z';
    late.open({ versionId: otherVersion, lineage: lineage() }, [
      { id: 'earlier', record: before.review },
    ]);
    expect(late.checkpoint('data').approved).toBeUndefined();
    before = new ReviewOnTrial();
    before.open();
    before.approve('data');
    before.give({ kind: 'withdraw' });
    expect(openAfter()).toEqual([undefined, undefined]);
  });

  it('is not carried on from where it was carried to', () => {
    const between = new ReviewOnTrial();
    between.open({ versionId: otherVersion, lineage: lineage() }, [
      { id: 'earlier', record: before.review },
    ]);
    before = between;
    expect(openAfter()).toEqual([undefined, undefined]);
  });
});
