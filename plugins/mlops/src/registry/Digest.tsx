import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { copyText } from '../copy';
import { Spoken } from '../spoken';

const shownDigits = 12;
const saidForMs = 2_000;

export interface DigestProps {
  /** `sha256:<64 hexadecimal digits>` */
  readonly digest: string;
  /** What it is the digest of: `weights of version 7`. */
  readonly of: string;
}

/**
 * A digest short enough to read, with the whole of it on hover and for screen
 * readers, and a button that copies it.
 */
export const Digest = ({ digest, of }: DigestProps) => {
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return undefined;
    const timer = setTimeout(() => setCopied(undefined), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const digits = digest.replace(/^sha256:/, '');
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', columnGap: 0.5 }}
    >
      <Box component="code" title={digest} sx={{ whiteSpace: 'nowrap' }}>
        <span aria-hidden>{digits.slice(0, shownDigits)}…</span>
        <Spoken>{digest}</Spoken>
      </Box>
      <IconButton
        size="small"
        aria-label={`Copy the digest of ${of}`}
        onClick={async () => setCopied(await copyText(digest))}
        sx={{ p: 0.5, '@media print': { display: 'none' } }}
      >
        {copied ? (
          <RiCheckLine size={16} aria-hidden />
        ) : (
          <RiFileCopyLine size={16} aria-hidden />
        )}
      </IconButton>
      <Spoken>
        <span role="status">{copied !== undefined && said(copied)}</span>
      </Spoken>
    </Box>
  );
};

function said(copied: boolean): string {
  return copied ? 'Copied' : 'Could not be copied';
}
