import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useSearch } from '@backstage/plugin-search-react';
import Box from '@mui/material/Box';
import { readCallSearch } from '@pitwall/plugin-mlops-common';
import { whoToCallExternalRouteRef } from '../../routes';
import { CallKeyHint } from './CallKeyHint';

/** Beside the results: the way to whom to call about what is typed. */
export const CallSearchFilter = ({ className }: { className: string }) => {
  const { term } = useSearch();
  const address = useRouteRef(whoToCallExternalRouteRef)?.();
  const search = term.trim();
  const [reading] = readCallSearch(search).readings;
  if (!address) return null;
  return (
    <Box
      className={className}
      data-testid="call-search"
      sx={{ display: 'grid', rowGap: 0.5, overflowWrap: 'anywhere' }}
    >
      <Link
        to={search ? `${address}?${new URLSearchParams({ search })}` : address}
      >
        {reading ? `Who to call about “${reading.name}”` : 'Who to call'}
      </Link>
      <CallKeyHint>from anywhere</CallKeyHint>
    </Box>
  );
};
