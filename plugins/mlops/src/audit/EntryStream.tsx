import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import type { LedgerPage } from '@pitwall/plugin-mlops-common';
import { reviewRouteRef } from '../routes';
import { readStream } from './readStream';

export interface EntryStreamProps {
  readonly entry: Pick<LedgerPage['items'][number], 'stream' | 'payload'>;
}

/**
 * What an entry is about, in words that lead there, with the id that exports
 * spell it by.
 */
export const EntryStream = ({ entry }: EntryStreamProps) => {
  const reviewRoute = useRouteRef(reviewRouteRef);
  const { words, reviewId, service, place, id } = readStream(entry);
  return (
    <Box
      title={entry.stream}
      sx={{
        overflowWrap: 'anywhere',
        // A link alone in its cell must offer a target of 24 px.
        '& a': { display: 'inline-block', lineHeight: '24px' },
      }}
    >
      {reviewId ? <Link to={reviewRoute({ reviewId })}>{words}</Link> : words}
      {service && (
        <>
          {words && ' of '}
          <EntityRefLink entityRef={service} hideIcon />
        </>
      )}
      {place && ` in ${place}`}
      {id && (
        <Box
          component="code"
          sx={{
            display: 'block',
            typography: 'caption',
            fontFamily: 'monospace',
            color: 'text.secondary',
          }}
        >
          {id}
        </Box>
      )}
    </Box>
  );
};
