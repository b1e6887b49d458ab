import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { PitwallMark } from '../brand';

/** The mark, and the portal's name beside it when the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const name = useApi(configApiRef).getOptionalString('app.title') ?? 'Pitwall';
  return (
    <Box
      sx={{
        height: 3 * sidebarConfig.logoHeight,
        pl: '20px',
        display: 'flex',
        alignItems: 'center',
        color: 'common.white',
      }}
    >
      <Link
        to="/"
        underline="none"
        color="inherit"
        aria-label={`${name}: home`}
      >
        <PitwallMark name={isOpen ? name : undefined} />
      </Link>
    </Box>
  );
}
