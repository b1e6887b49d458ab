import { nobodyToCallAt, whoToCallAt } from '../../../dev/fixtures/calls';
import { lineOfCalls, nextInLine } from './lineOfCalls';

const { hops } = whoToCallAt(new Date('2026-03-29T01:30:00Z'));
const titles = (line: ReturnType<typeof lineOfCalls>) =>
  line.map(({ party }) => party.title);

describe('lineOfCalls', () => {
  it('holds everybody who can be called, in order', () => {
    expect(titles(lineOfCalls(hops))).toEqual([
      'MLOps engineer 2',
      'ML engineer 1',
      'ML platform team',
    ]);
  });

  it('holds the platform contact when there is nobody else', () => {
    expect(titles(lineOfCalls(nobodyToCallAt(new Date()).hops))).toEqual([
      'ML platform team',
    ]);
  });

  it('holds nobody twice', () => {
    expect(lineOfCalls([...hops, ...hops])).toHaveLength(3);
  });
});

describe('nextInLine', () => {
  const line = lineOfCalls(hops);
  const keys = line.map(({ party }) => party.key);

  it.each([
    [[], 'MLOps engineer 2'],
    [keys.slice(0, 1), 'ML engineer 1'],
    [keys.slice(0, 2), 'ML platform team'],
    [keys, 'MLOps engineer 2'],
  ])('after %j is %s', (tried, title) => {
    expect(nextInLine(line, tried)?.party.title).toBe(title);
  });
});
