import { issueList } from './issueList';

describe('issueList', () => {
  it('stops after the first fifty, however many there would be', () => {
    function* endless() {
      for (let n = 0; ; n += 1) yield { field: `f${n}`, sentence: `s${n}` };
    }
    const issues = issueList('spec', endless());
    expect(issues).toHaveLength(51);
    expect(issues.at(-1)?.sentence).toBe(
      'spec has more mistakes: these are the first 50.',
    );
  });

  it('adds nothing to fifty', () => {
    const fifty = Array.from({ length: 50 }, () => ({
      field: 'f',
      sentence: 's',
    }));
    expect(issueList('spec', fifty)).toEqual(fifty);
  });
});
