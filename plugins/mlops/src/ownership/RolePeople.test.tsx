import { rolesOfChips } from '../../dev/fixtures/renderChips';
import { wellOwnedService } from '../../dev/fixtures/ownership';
import { RolePeople, RoleTargets } from './RolePeople';

describe('RolePeople', () => {
  it('is amber for a role that nobody is: a lack, and no alarm', async () => {
    const role = { ...wellOwnedService.roles[0], people: [], targets: [] };
    expect(
      await rolesOfChips(
        <>
          <RolePeople role={role} />
          <RoleTargets role={role} />
        </>,
      ),
    ).toEqual({ nobody: 'warning', 'not bound': 'warning' });
  });
});
