import { runbookFor } from './runbookFor';

describe('runbookFor', () => {
  it('gives the runbook of the symptom before the one for everything', () => {
    const runbooks = {
      default: 'https://run.example/all',
      drift: 'http://run.example/drift?a=1#b',
    };
    expect(runbookFor(runbooks, 'drift')?.link).toBe(runbooks.drift);
    expect(runbookFor(runbooks, 'data')).toEqual({
      title: 'Runbook',
      link: runbooks.default,
    });
    expect(runbookFor({}, 'data')).toBeUndefined();
  });

  it.each([
    ['vbscript:x'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['//run.example'],
    ['https://'],
    ['https://run.example/" onclick="x'],
    ['run.example'],
    [42],
    [null],
    [{ toString: 'https://x' }],
  ])('gives no link such as %j', link => {
    expect(runbookFor({ drift: link }, 'drift')).toBeUndefined();
  });

  it('falls back to the one for everything when that of the symptom is no link', () => {
    expect(
      runbookFor({ drift: 'see wiki', default: 'https://run.example' }, 'drift')
        ?.link,
    ).toBe('https://run.example');
  });

  it('takes nothing from what every object has', () => {
    expect(
      runbookFor(Object.create({ drift: 'https://run.example' }), 'drift'),
    ).toBeUndefined();
  });
});
