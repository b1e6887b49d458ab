import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import Box from '@mui/material/Box';
import { PitwallMark } from '../brand';

/** The mark, and the name beside it when there is room. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Box
      sx={{
        height: 64,
        pl: '20px',
        display: 'flex',
        alignItems: 'center',
        width: isOpen
          ? sidebarConfig.drawerWidthOpen
          : sidebarConfig.drawerWidthClosed,
      }}
    >
      <Link to="/" underline="none" aria-label="Pitwall: home">
        <PitwallMark withName={isOpen} />
      </Link>
    </Box>
  );
}
