import { reviewStateSchema } from '@pitwall/plugin-mlops-common';
import { FilterBar, FilterChoice } from '../../paging';
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
  const { filters, onFilters, found } = props;
  return (
    <FilterBar label="Filter the reviews" found={found}>
      <FilterChoice
        label="State"
        value={filters.state}
        options={reviewStateSchema.options.map(value => ({
          value,
          word: value,
        }))}
        onValue={value =>
          onFilters({
            ...filters,
            state: reviewStateSchema.safeParse(value).data,
          })
        }
      />
      <ServiceField
        service={filters.service}
        onService={service => onFilters({ ...filters, service })}
      />
    </FilterBar>
  );
};
