import {
  thriceAccountable,
  wellOwnedService,
} from '../../../dev/fixtures/ownership';
import { draftFor } from './changeDraft';
import { rulesBroken } from './draftProblems';

describe('rulesBroken', () => {
  const brokenBy = (
    ownership: typeof wellOwnedService,
    retrain: Parameters<typeof rulesBroken>[0]['letters'][string],
  ) =>
    rulesBroken(
      { ...draftFor(ownership, {}), letters: { retrain } },
      ownership,
    ).map(({ code }) => code);

  it('tells the rule that a draft breaks', () => {
    expect(brokenBy(wellOwnedService, { 'mlops-engineer': 'A' })).toEqual([
      'several-accountables',
    ]);
  });

  it('tells nothing of a rule that a draft breaks less', () => {
    expect(brokenBy(thriceAccountable, { 'data-engineer': 'none' })).toEqual(
      [],
    );
  });
});
