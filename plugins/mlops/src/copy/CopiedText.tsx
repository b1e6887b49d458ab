import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { copyText } from './copyText';

export interface CopiedTextProps {
  /** What it is: `token`. */
  readonly name: string;
  readonly text: string;
}

/** Text to take elsewhere, with a button that copies it. */
export const CopiedText = ({ name, text }: CopiedTextProps) => {
  const [said, setSaid] = useState('');
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1,
      }}
    >
      <Box
        component="pre"
        tabIndex={0}
        aria-label={`The ${name}`}
        sx={{
          m: 0,
          p: 1,
          flex: '1 1 240px',
          minWidth: 0,
          maxHeight: '60vh',
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          color: 'text.primary',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
      <Button
        size="small"
        startIcon={<RiFileCopyLine aria-hidden />}
        onClick={async () =>
          setSaid((await copyText(text)) ? 'Copied' : 'Could not be copied')
        }
        sx={{ flex: 'none' }}
      >
        Copy the {name}
      </Button>
      <span role="status">{said}</span>
    </Box>
  );
};
