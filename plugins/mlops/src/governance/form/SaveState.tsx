import Box from '@mui/material/Box';
import { RiCheckLine, RiDraftLine, RiSave3Line } from '@remixicon/react';
import { useNow } from '../../instant';
import { Spoken } from '../../spoken';
import { saySaved } from './saySaved';
import type { SaveStatus } from './useSavedAnswers';

/** Whether the answers are saved. Ticks for the eye; speaks only of changes. */
export const SaveState = ({ status }: { status: SaveStatus }) => {
  const now = useNow(1);
  const seen = saySaved(status, now);
  const heard = status.kind === 'saved' ? 'Saved' : seen;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minHeight: 24,
        typography: 'body2',
        color: 'text.secondary',
        '@media print': { display: 'none' },
      }}
    >
      {status.kind === 'saved' && <RiCheckLine size={16} aria-hidden />}
      {status.kind === 'saving' && <RiSave3Line size={16} aria-hidden />}
      {status.kind === 'incomplete' && <RiDraftLine size={16} aria-hidden />}
      <span aria-hidden>{seen}</span>
      <Spoken>
        <span role="status">{heard}</span>
      </Spoken>
    </Box>
  );
};
