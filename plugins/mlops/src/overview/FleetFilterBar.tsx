import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { RiSearchLine } from '@remixicon/react';
import { useId } from 'react';
import type { FleetFilters } from './fleetFilters';
import { useDelayedText } from './useDelayedText';

export interface FleetFilterBarProps {
  readonly filters: FleetFilters;
  /** The lifecycles that occur in the fleet, as far as known. */
  readonly lifecycles: readonly string[];
  readonly onFilters: (filters: FleetFilters) => void;
  /** How many services match, in words. */
  readonly found: string;
}

/** Search as you type, lifecycle, only what needs attention. */
export const FleetFilterBar = (props: FleetFilterBarProps) => {
  const { filters, lifecycles, onFilters } = props;
  const lifecycleId = useId();
  const [search, setSearch] = useDelayedText(filters.search ?? '', text =>
    onFilters({ ...filters, search: text }),
  );
  const chosen = filters.lifecycle ?? '';
  const options =
    chosen && !lifecycles.includes(chosen)
      ? [...lifecycles, chosen]
      : lifecycles;
  return (
    <Box
      role="search"
      aria-label="Filter the fleet"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        '@media print': { display: 'none' },
      }}
    >
      <TextField
        size="small"
        type="search"
        label="Search by name"
        value={search}
        onChange={event => setSearch(event.target.value)}
        inputProps={{ maxLength: 100 }}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <RiSearchLine size={18} aria-hidden />
            </InputAdornment>
          ),
        }}
        sx={{ flex: '1 1 200px', maxWidth: 400 }}
      />
      <TextField
        select
        size="small"
        id={lifecycleId}
        label="Lifecycle"
        value={chosen}
        onChange={event =>
          onFilters({ ...filters, lifecycle: event.target.value || undefined })
        }
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        sx={{ flex: '1 1 130px', maxWidth: 200 }}
      >
        <option value="">All</option>
        {options.map(option => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </TextField>
      <FormControlLabel
        label="Only what needs attention"
        control={
          <Checkbox
            checked={filters.onlyViolations}
            onChange={(_, onlyViolations) =>
              onFilters({ ...filters, onlyViolations })
            }
          />
        }
      />
      <Typography
        role="status"
        variant="body2"
        color="text.secondary"
        sx={{ ml: 'auto' }}
      >
        {props.found}
      </Typography>
    </Box>
  );
};
