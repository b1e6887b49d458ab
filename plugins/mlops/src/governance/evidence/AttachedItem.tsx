import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import type { AttachedEvidence } from '@pitwall/plugin-mlops-common';
import { RiAttachment2 } from '@remixicon/react';
import { RelativeTime } from '../../instant';
import { Digest } from '../../registry';
import { DoerName } from '../people';

export interface AttachedItemProps {
  readonly item: AttachedEvidence;
  readonly now: Date;
}

/** One piece of evidence: what it is, where, by whom, and the digest of its content. */
export const AttachedItem = ({ item, now }: AttachedItemProps) => {
  const title = item.title ?? 'Something whose title was erased';
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        typography: 'body2',
      }}
    >
      <RiAttachment2 size={16} aria-hidden />
      {item.url ? <Link to={item.url}>{title}</Link> : <span>{title}</span>}
      <Digest digest={item.digest} of={title} />
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.75,
          color: 'text.secondary',
        }}
      >
        <DoerName doer={item.by} /> <RelativeTime instant={item.at} now={now} />
      </Box>
    </Box>
  );
};
