import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { entryTypes, sayEntryType } from './entryTypes';

export interface TypeFilterProps {
  /** The type shown; absent for all. */
  readonly type?: string;
  readonly onType: (type: string | undefined) => void;
  /** How many entries there are, in words. */
  readonly found: string;
}

/** Entries of one type only. */
export const TypeFilter = ({ type, onType, found }: TypeFilterProps) => {
  const id = useId();
  const offered = Object.keys(entryTypes);
  // An address may ask for what only a later version records.
  if (type && !offered.includes(type)) offered.push(type);
  return (
    <Box
      role="search"
      aria-label="Filter the entries"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        '@media print': { display: 'none' },
      }}
    >
      <TextField
        select
        size="small"
        id={id}
        label="What happened"
        value={type ?? ''}
        onChange={event => onType(event.target.value || undefined)}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        sx={{ flex: '1 1 200px', maxWidth: 280 }}
      >
        <option value="">All</option>
        {offered.map(each => (
          <option key={each} value={each}>
            {sayEntryType(each)}
          </option>
        ))}
      </TextField>
      <Typography
        role="status"
        variant="body2"
        color="text.secondary"
        sx={{ ml: 'auto' }}
      >
        {found}
      </Typography>
    </Box>
  );
};
