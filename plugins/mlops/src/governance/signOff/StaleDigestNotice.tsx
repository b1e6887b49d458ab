import Box from '@mui/material/Box';
import { RiGitPullRequestLine } from '@remixicon/react';
import { Digest } from '../../registry';
import { RetryNotice } from '../../state';
import type { StaleDigest } from './staleDigest';

export interface StaleDigestNoticeProps {
  readonly digests: StaleDigest;
  readonly onReadAgain: () => void;
}

/** Instead of signing what nobody read: both digests, and the way to the new one. */
export const StaleDigestNotice = (props: StaleDigestNoticeProps) => {
  const { digests, onReadAgain } = props;
  return (
    <RetryNotice
      role="alert"
      status="warning"
      icon={<RiGitPullRequestLine />}
      title="What you saw has changed."
      verb="Read again"
      onRetry={onReadAgain}
    >
      Nothing was signed. Read what is there now before you sign it.
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 2,
          m: 0,
          mt: 0.5,
          lineHeight: '28px',
          '& dd': { m: 0 },
        }}
      >
        <dt>You saw</dt>
        <dd>
          <Digest digest={digests.seen} of="what you saw" />
        </dd>
        <dt>Now it is</dt>
        <dd>
          {digests.current ? (
            <Digest digest={digests.current} of="what is there now" />
          ) : (
            'not out for signatures any more'
          )}
        </dd>
      </Box>
    </RetryNotice>
  );
};
