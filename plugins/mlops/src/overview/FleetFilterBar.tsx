import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { RiSearchLine } from '@remixicon/react';
import { FilterBar, FilterChoice } from '../paging';
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
  const [search, setSearch] = useDelayedText(filters.search ?? '', text =>
    onFilters({ ...filters, search: text }),
  );
  const chosen = filters.lifecycle ?? '';
  const options =
    chosen && !lifecycles.includes(chosen)
      ? [...lifecycles, chosen]
      : lifecycles;
  return (
    <FilterBar label="Filter the fleet" found={props.found}>
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
      <FilterChoice
        label="Lifecycle"
        value={filters.lifecycle}
        options={options.map(value => ({ value, word: value }))}
        onValue={lifecycle => onFilters({ ...filters, lifecycle })}
      />
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
    </FilterBar>
  );
};
