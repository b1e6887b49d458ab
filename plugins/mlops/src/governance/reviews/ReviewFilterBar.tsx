import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { reviewStateSchema } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { ServiceField } from '../../service';
import type { ReviewFilters } from './reviewFilters';

export interface ReviewFilterBarProps {
  readonly filters: ReviewFilters;
  readonly onFilters: (filters: ReviewFilters) => void;
  /** How many reviews match, in words. */
  readonly found: string;
}

/** State and service. */
export const ReviewFilterBar = (props: ReviewFilterBarProps) => {
  const { filters, onFilters } = props;
  const stateId = useId();
  return (
    <Box
      role="search"
      aria-label="Filter the reviews"
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
        id={stateId}
        label="State"
        value={filters.state ?? ''}
        onChange={event =>
          onFilters({
            ...filters,
            state: reviewStateSchema.safeParse(event.target.value).data,
          })
        }
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        sx={{ flex: '1 1 130px', maxWidth: 200 }}
      >
        <option value="">All</option>
        {reviewStateSchema.options.map(option => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </TextField>
      <ServiceField
        service={filters.service}
        onService={service => onFilters({ ...filters, service })}
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
