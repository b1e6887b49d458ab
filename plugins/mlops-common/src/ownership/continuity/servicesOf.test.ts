import { aFleet, user } from './aFleet';
import { servicesOf } from './servicesOf';

const groups = {
  'group:default/unit': ['group:default/team'],
  'group:default/team': [user(1), user(2)],
};

const fleet = aFleet({
  groups,
  preset: 'standard',
  services: [
    { name: 'owned', owner: 'group:default/unit' },
    { name: 'built', roles: { 'ml-engineer': 'group:default/team' } },
    { name: 'carried', roles: { 'on-call': [user(1)] } },
    { name: 'foreign', owner: user(3), roles: { 'ml-engineer': user(3) } },
  ],
});

const names = (who: string) =>
  servicesOf({ ...fleet, who }).map(({ ownership }) => ownership.service.title);

describe('servicesOf', () => {
  it('begins with what somebody is on call for, and ends with what they own', () => {
    expect(names(user(1))).toEqual(['carried', 'built', 'owned']);
    expect(names(user(2))).toEqual(['built', 'owned']);
    expect(names('group:default/team')).toEqual(['built']);
    expect(names('group:default/unit')).toEqual(['owned']);
    expect(names(user(3))).toEqual(['foreign']);
    expect(names(user(9))).toEqual([]);
  });
});
