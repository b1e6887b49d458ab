import { timeTicks } from './timeTicks';

const at = (text: string) => Date.parse(text);
const said = (from: string, to: string, most: number) => {
  const { ticks, say } = timeTicks(at(from), at(to), most);
  return ticks.map(say);
};

describe('timeTicks', () => {
  it('names firsts of months over half a year', () => {
    expect(said('2026-01-05', '2026-07-06', 8)).toEqual([
      'Feb 2026',
      'Mar 2026',
      'Apr 2026',
      'May 2026',
      'Jun 2026',
      'Jul 2026',
    ]);
  });

  it('names quarters where there is room for few', () => {
    expect(said('2026-01-05', '2026-12-30', 4)).toEqual([
      'Apr 2026',
      'Jul 2026',
      'Oct 2026',
    ]);
  });

  it('names Mondays over weeks', () => {
    expect(said('2026-01-01', '2026-01-29', 8)).toEqual([
      '5 Jan',
      '12 Jan',
      '19 Jan',
      '26 Jan',
    ]);
  });

  it('names days, and hours within them', () => {
    expect(said('2026-01-01', '2026-01-03', 8)).toHaveLength(3);
    expect(said('2026-01-01T00:00:00Z', '2026-01-01T04:00:00Z', 8)).toEqual([
      '1 Jan, 00:00',
      '1 Jan, 01:00',
      '1 Jan, 02:00',
      '1 Jan, 03:00',
      '1 Jan, 04:00',
    ]);
  });

  it('keeps to years over many of them', () => {
    const years = said('2010-06-01', '2026-06-01', 4);
    expect(years[0]).toBe('Jan 2011');
  });
});
