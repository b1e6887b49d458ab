import { facts, ownership, user } from './__fixtures__/airline';
import { arrangesFor, isAmong, partiesOf } from './arrangesFor';

describe('whoever arranges who is reached for a service', () => {
  it.each([
    ['mlops-1', true],
    ['owner', true],
    ['scientist', false],
    ['stranger', false],
  ])('is accountable for its incidents or owns it: %s %s', (name, arranges) => {
    expect(arrangesFor(user(name), ownership, facts)).toBe(arranges);
  });

  it('does so for everybody with a part in it', () => {
    const names = ['scientist', 'validator', 'mlops-2', 'owner', 'stranger'];
    expect(
      names.filter(name => isAmong(user(name), partiesOf(ownership), facts)),
    ).toEqual(['scientist', 'validator', 'mlops-2', 'owner']);
  });

  it('is nobody where nobody owns it and no row says who is accountable', () => {
    const bare = { ...ownership, owner: undefined, activities: [] };
    expect(arrangesFor(user('mlops-1'), bare, facts)).toBe(false);
    expect(arrangesFor(user('owner'), bare, facts)).toBe(false);
  });
});
