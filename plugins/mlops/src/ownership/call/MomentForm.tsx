import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fromLocalField, toLocalField } from '../../instant';

export interface MomentFormProps {
  /** The instant shown; absent for now. */
  readonly at?: string;
  readonly onMoment: (at: string | undefined) => void;
}

/** Asks for another moment, in the reader's zone, and leads back to now. */
export const MomentForm = ({ at, onMoment }: MomentFormProps) => {
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState('');
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setField(at ? toLocalField(at) : ''), [at]);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  if (!isOpen && !at) {
    return (
      <Button
        onClick={() => {
          setField(toLocalField(new Date().toISOString()));
          setOpen(true);
        }}
      >
        Ask for another moment
      </Button>
    );
  }
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const moment = fromLocalField(field);
    setProblem(moment ? '' : 'This is not a date and a time.');
    if (moment) onMoment(moment);
    else input.current?.focus();
  };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <Box
      component="form"
      noValidate
      aria-label="Ask for another moment"
      onSubmit={ask}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 1 }}
    >
      <TextField
        type="datetime-local"
        size="small"
        label="Moment"
        inputRef={input}
        value={field}
        error={Boolean(problem)}
        helperText={problem || `In your zone, ${timeZone}`}
        onChange={event => setField(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <Button type="submit" variant="outlined" sx={{ minHeight: 40 }}>
        Ask
      </Button>
      <Button
        onClick={() => {
          setOpen(false);
          setProblem('');
          onMoment(undefined);
        }}
        sx={{ minHeight: 40 }}
      >
        Back to now
      </Button>
    </Box>
  );
};
