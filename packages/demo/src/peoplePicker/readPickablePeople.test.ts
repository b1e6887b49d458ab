import { mockServices } from '@backstage/backend-test-utils';
import { readPickablePeople } from './readPickablePeople';

function read(people: string[], nodeEnvironment?: string, flag?: boolean) {
  return readPickablePeople(
    mockServices.rootConfig({
      data: {
        auth: { providers: { demoPeople: { people } } },
        pitwall: { demo: { peoplePicker: flag } },
      },
    }),
    nodeEnvironment,
  );
}

describe('readPickablePeople', () => {
  it('needs no flag in development, and the flag everywhere else', () => {
    expect(read(['a'], 'development')).toEqual(['user:default/a']);
    expect(read(['a'], 'production', true)).toEqual(['user:default/a']);
    expect(() => read(['a'], 'production')).toThrow(/refuses to load/);
    expect(() => read(['a'], 'test', false)).toThrow(/refuses to load/);
    expect(() => read(['a'], undefined)).toThrow(/refuses to load/);
  });

  it('takes every legal spelling of a person, each person once', () => {
    expect(
      read(
        ['data-scientist-1', 'User:Data-Scientist-1', 'user:x/security-1'],
        'development',
      ),
    ).toEqual(['user:default/data-scientist-1', 'user:x/security-1']);
  });

  it.each(['group:default/mlops', '', 'user:default/'])(
    'names the entry that is no person: "%s"',
    ref => {
      expect(() => read(['a', ref], 'development')).toThrow(
        'auth.providers.demoPeople.people[1]',
      );
    },
  );

  it('refuses an empty list', () => {
    expect(() => read([], 'development')).toThrow(/lists nobody/);
  });

  it('is silent when it is not configured, flag or not', () => {
    expect(
      readPickablePeople(
        mockServices.rootConfig({
          data: { pitwall: { demo: { peoplePicker: true } } },
        }),
        'production',
      ),
    ).toBeUndefined();
  });
});
