import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LedgerHead } from '@pitwall/plugin-mlops-common';
import { AnchorProblems } from './AnchorProblems';
import { LedgerDownloads } from './LedgerDownloads';
import { sayHead } from './sayHead';

/** What the signed head says, what is wrong with it, and how to check it. */
export const LedgerHeadView = ({ head }: { head: LedgerHead }) => (
  <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
    <Typography component="h2" variant="h6" sx={{ m: 0 }}>
      {sayHead(head)}
    </Typography>
    <AnchorProblems anchors={head.anchors} />
    {head.anchors.length === 0 && (
      <Typography variant="body2" color="text.secondary">
        Whoever holds both the database and the key could rewrite it unnoticed:{' '}
        <code>mlops.ledger.anchorFile</code> keeps its heads elsewhere.
      </Typography>
    )}
    <LedgerDownloads head={head} />
  </Box>
);
