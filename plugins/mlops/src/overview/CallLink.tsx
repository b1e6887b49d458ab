import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { RiPhoneLine } from '@remixicon/react';
import { useCallAddress } from '../ownership';
import { Spoken } from '../spoken';

/** Leads from a service of the fleet to whom to call about it. */
export const CallLink = ({ service }: { service: EntityLink }) => {
  const address = useCallAddress(service.entityRef);
  if (!address) return null;
  const name = `Who do I call about ${service.title}?`;
  return (
    <Box
      component="span"
      title={name}
      sx={{
        mr: 0.5,
        '& a': {
          display: 'inline-grid',
          placeItems: 'center',
          width: 24,
          height: 24,
          verticalAlign: 'middle',
        },
        '@media print': { display: 'none' },
      }}
    >
      <Link to={address}>
        <RiPhoneLine aria-hidden size={16} />
        <Spoken>{name}</Spoken>
      </Link>
    </Box>
  );
};
