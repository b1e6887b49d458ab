import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type FormEvent } from 'react';
import { fromLocalField, toLocalField } from '../instant';

export interface AsOfFormProps {
  /** The instant shown; absent for now. */
  readonly at?: string;
  readonly onLookAt: (at: string | undefined) => void;
}

/** Chooses the instant to look at: a field, and the way back to now. */
export const AsOfForm = ({ at, onLookAt }: AsOfFormProps) => {
  const [field, setField] = useState('');
  useEffect(() => setField(at ? toLocalField(at) : ''), [at]);
  const look = (event: FormEvent) => {
    event.preventDefault();
    onLookAt(fromLocalField(field));
  };
  return (
    <Box
      component="form"
      role="search"
      aria-label="Look at another instant"
      onSubmit={look}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        '@media print': { display: 'none' },
      }}
    >
      <TextField
        type="datetime-local"
        size="small"
        label="As of"
        value={field}
        onChange={event => setField(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <Button type="submit" variant="outlined">
        Show
      </Button>
      {at && <Button onClick={() => onLookAt(undefined)}>Back to now</Button>}
    </Box>
  );
};
