import { SidebarItem } from '@backstage/core-components';
import {
  errorApiRef,
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useUserProfile } from '@backstage/plugin-user-settings';
import Box from '@mui/material/Box';
import { RiLogoutBoxRLine, RiUserLine } from '@remixicon/react';

/** Who is signed in, with the way to their page and the way out. */
export function SignedInPerson() {
  const identityApi = useApi(identityApiRef);
  const errorApi = useApi(errorApiRef);
  const personPage = useRouteRef(entityRouteRef);
  const { backstageIdentity, displayName } = useUserProfile();
  return (
    <>
      {backstageIdentity && (
        // The sidebar cuts labels off to leave room for a button; there is none here.
        <Box sx={{ '& .MuiTypography-root ~ div': { display: 'none' } }}>
          <SidebarItem
            icon={() => <RiUserLine />}
            text={displayName}
            to={personPage(entityRouteParams(backstageIdentity.userEntityRef))}
          />
        </Box>
      )}
      <SidebarItem
        icon={() => <RiLogoutBoxRLine />}
        text="Sign out"
        onClick={() => {
          identityApi.signOut().catch(error => errorApi.post(error));
        }}
      />
    </>
  );
}
