import { acknowledgersOf } from './acknowledgersOf';
import { factsOf } from './aQuestion';

const facts = factsOf({
  'group:default/risk': ['user:default/two', 'user:default/one'],
  'group:default/business': ['user:default/chief', 'group:default/team'],
  'group:default/team': ['user:default/builder'],
});
const refs = (...asked: Parameters<typeof acknowledgersOf>) =>
  acknowledgersOf(...asked).map(({ entityRef }) => entityRef);
const roles = { security: ['group:default/risk'] };

describe('whoever acknowledges a change of a control role', () => {
  it('was bound to it above, or is a member of the group that owns what bound it', () => {
    expect(
      refs('security', { roles, owner: 'group:default/business' }, facts),
    ).toEqual(['user:default/chief', 'user:default/one', 'user:default/two']);
  });

  it('is not the team below that group, which may be the one that changes it', () => {
    const owner = 'group:default/business';
    expect(refs('security', { roles: {}, owner }, facts)).not.toContain(
      'user:default/builder',
    );
    // Unless it was bound above.
    expect(
      refs(
        'security',
        { roles: { security: ['user:default/builder'] }, owner },
        facts,
      ),
    ).toContain('user:default/builder');
  });

  it('may be a person who owns it, and nobody where nobody is there', () => {
    const owner = 'user:default/chief';
    expect(refs('security', { roles: {}, owner }, facts)).toEqual([owner]);
    for (const gone of ['user:default/gone', 'group:default/none', undefined]) {
      expect(refs('compliance', { roles, owner: gone }, facts)).toEqual([]);
    }
  });
});
