import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { LedgerHead } from '@pitwall/plugin-mlops-common';
import { RiDownloadLine, RiKey2Line } from '@remixicon/react';
import { CopiedText } from '../copy';
import { downloadFile } from '../download';
import { FailureNotice } from '../state';
import { keyFile, verifyCommand } from './ledgerFiles';
import { useLedgerDownload } from './useLedgerDownload';

/** The two files that prove the ledger, and the command that does. */
export const LedgerDownloads = ({ head }: { head: LedgerHead }) => {
  const { isRunning, error, said, start } = useLedgerDownload();
  return (
    <Box sx={{ display: 'grid', rowGap: 1.5, gridTemplateColumns: '100%' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
          '@media print': { display: 'none' },
        }}
      >
        <Button
          variant="contained"
          startIcon={<RiDownloadLine aria-hidden />}
          // Not disabled: it would drop the focus of whoever just pressed it.
          aria-disabled={isRunning}
          onClick={start}
        >
          Download the ledger
        </Button>
        <Button
          variant="outlined"
          startIcon={<RiKey2Line aria-hidden />}
          onClick={() =>
            downloadFile(keyFile, 'text/plain;charset=utf-8', [
              `${head.publicKey}\n`,
            ])
          }
        >
          Download the public key
        </Button>
        <Typography role="status" variant="body2" color="text.secondary">
          {said}
        </Typography>
      </Box>
      {error && (
        <FailureNotice
          error={error}
          what="the ledger"
          stillWorks="No file was saved; the entries below can still be read."
          level={3}
          onRetry={start}
        />
      )}
      <Typography variant="body2">
        With both files, anybody proves offline that up to this head no entry
        was changed, left out or added. Compare the key with one that you got
        from somewhere else.
      </Typography>
      <CopiedText name="command" text={verifyCommand('pitwall')} />
      <Typography variant="body2" color="text.secondary">
        In a checkout of Pitwall, where the command is not installed:
      </Typography>
      <CopiedText
        name="command for a checkout"
        text={verifyCommand('node packages/cli/bin/pitwall.mjs')}
      />
    </Box>
  );
};
