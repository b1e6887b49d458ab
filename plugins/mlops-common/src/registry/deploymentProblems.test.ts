import { deploymentRecordSchema } from './deployment';
import { deploymentProblems } from './deploymentProblems';

const parts = (...written: string[]) =>
  written.map(each => {
    const [part, share, version] = each.split(' ');
    return { part, trafficShare: Number(share), versionId: version };
  });

describe('deploymentProblems', () => {
  it.each<[string, string[]]>([
    ['a champion alone', ['champion 1 a']],
    ['a champion with a challenger', ['champion 0.9 a', 'challenger 0.1 b']],
    [
      'shares that only floating point tells from 1',
      ['champion 0.7 a', 'challenger 0.1 b', 'arm:x 0.2 c'],
    ],
    ['arms that share everything', ['arm:red 0.5 a', 'arm:blue 0.5 b']],
    ['arms with a shadow', ['arm:red 1 a', 'shadow 0 b']],
    [
      'a champion with shadow and fallback',
      ['champion 1 a', 'shadow 0 b', 'fallback 0 c'],
    ],
    ['nothing', []],
  ])('takes %s', (_, written) => {
    expect(deploymentProblems(parts(...written))).toEqual([]);
  });

  it.each<[string, string[], (string | number)[], string]>([
    [
      'shares below 1',
      ['champion 0.5 a', 'challenger 0.4 b'],
      [],
      'must share the whole traffic: the shares of champion, challenger and arms are 0.9 together and must be 1',
    ],
    [
      'shares above 1',
      ['champion 1 a', 'challenger 0.1 b'],
      [],
      'must share the whole traffic: the shares of champion, challenger and arms are 1.1 together and must be 1',
    ],
    [
      'a shadow that answers',
      ['champion 1 a', 'shadow 0.1 b'],
      [1, 'trafficShare'],
      'must be 0 for a shadow, which answers nobody',
    ],
    [
      'a fallback that answers',
      ['champion 1 a', 'fallback 0.1 b'],
      [1, 'trafficShare'],
      'must be 0 for a fallback, which answers nobody',
    ],
    [
      'two champions',
      ['champion 0.5 a', 'champion 0.5 b'],
      [1, 'part'],
      'repeats that of parts[0]',
    ],
    [
      'a version in two parts',
      ['champion 0.5 a', 'challenger 0.5 a'],
      [1, 'versionId'],
      'is the version of parts[0] too; a version takes one part',
    ],
    [
      'a challenger without a champion',
      ['challenger 1 a'],
      [],
      'must hold exactly one champion; only arms can do without',
    ],
    [
      'arms and a challenger without a champion',
      ['arm:red 0.5 a', 'challenger 0.5 b'],
      [],
      'must hold exactly one champion; only arms can do without',
    ],
    [
      'a shadow alone',
      ['shadow 0 a'],
      [],
      'must hold a champion: nothing here takes traffic',
    ],
  ])('refuses %s', (_, written, path, rule) => {
    expect(deploymentProblems(parts(...written))).toEqual([{ path, rule }]);
  });

  it('is asked about every deployment that is recorded', () => {
    const parsed = deploymentRecordSchema.safeParse({
      service: 'component:default/a',
      environment: 'production',
      parts: [
        {
          part: 'champion',
          trafficShare: 0.5,
          versionId: '0199c6d2-0000-7000-8000-000000000001',
        },
      ],
    });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['parts'],
      message: expect.stringContaining('are 0.5 together and must be 1'),
    });
  });
});
