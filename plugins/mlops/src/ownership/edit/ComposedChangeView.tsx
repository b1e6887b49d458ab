import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ComposedChange } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { copyText } from '../../copy';
import { downloadFile } from '../../download';
import { sayPlainly, type KnownNames } from '../sayPlainly';
import { ChangeReachView } from './ChangeReachView';
import { DiffText } from './DiffText';

export interface ComposedChangeViewProps {
  readonly change: ComposedChange;
  readonly names: KnownNames;
}

/** A change for git: what it does to services below, what lint says of it, the diff, and how to take it there. */
export const ComposedChangeView = (props: ComposedChangeViewProps) => {
  const { change, names } = props;
  const { diff, file, findings, pullRequest, reach } = change;
  const [said, setSaid] = useState('');
  if (diff === '') {
    return (
      <Alert severity="info" role="note">
        {file ?? 'The file'} says so already: nothing would change.
      </Alert>
    );
  }
  return (
    <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
      {reach && <ChangeReachView reach={reach} names={names} />}
      {findings.map(({ severity, sentence }) => (
        <Alert key={sentence} severity={severity} role="note">
          {sayPlainly(sentence, names)}
        </Alert>
      ))}
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {file
          ? `The change of ${file}. The portal stores none of it: it holds once the file says so.`
          : 'The catalog file cannot be read from here, so this is the change of what the catalog holds.'}
      </Typography>
      <DiffText diff={diff} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          size="small"
          onClick={async () =>
            setSaid((await copyText(diff)) ? 'Copied' : 'Could not be copied')
          }
        >
          Copy the diff
        </Button>
        <Button
          variant="outlined"
          size="small"
          onClick={() => downloadFile('ownership.patch', 'text/x-diff', [diff])}
        >
          Download it
        </Button>
        <span role="status">{said}</span>
      </Box>
      {!pullRequest.possible && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          No pull request can be opened from here. {pullRequest.sentence}
        </Typography>
      )}
    </Box>
  );
};
