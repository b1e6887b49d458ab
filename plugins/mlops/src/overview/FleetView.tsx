import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FleetPage } from '@pitwall/plugin-mlops-common';
import { PagedRecords } from '../paging';
import { sayCount } from '../spoken';
import { EmptyFleetNotice } from './EmptyFleetNotice';
import { fleetColumns } from './fleetColumns';
import { FleetFilterBar } from './FleetFilterBar';
import { isFiltered } from './fleetFilters';
import { sayFleet } from './sayFleet';
import { servicesPerPage } from './useFleet';
import type { FleetQuery } from './useFleetQuery';

export interface FleetViewProps {
  readonly fleet: FleetPage;
  readonly query: FleetQuery;
  /** Whether another answer is under way. */
  readonly isRefreshing: boolean;
  readonly onRetry: () => void;
}

/** The fleet: its state in one sentence, then the services. */
export const FleetView = (props: FleetViewProps) => {
  const { fleet, query, isRefreshing, onRetry } = props;
  const { filters, filterBy } = query;
  const { summary, totalItems, asOf } = fleet;
  if (summary.services === 0) {
    return <EmptyFleetNotice isRead={asOf !== undefined} onRetry={onRetry} />;
  }
  return (
    <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
      <Typography component="h2" variant="h6" sx={{ m: 0 }}>
        {sayFleet(summary)}
      </Typography>
      <FleetFilterBar
        filters={filters}
        lifecycles={summary.lifecycles}
        onFilters={filterBy}
        found={
          isFiltered(filters)
            ? `${sayCount(totalItems, 'service')} of ${summary.services} match`
            : sayCount(totalItems, 'service')
        }
      />
      <PagedRecords
        label="ML services"
        pagesLabel="Pages of the fleet"
        page={fleet}
        position={query}
        perPage={servicesPerPage}
        columns={fleetColumns}
        keyOf={({ service }) => service.entityRef}
        isRefreshing={isRefreshing}
        none="No service matches."
        clearWord="Clear the filters"
        onClear={() => filterBy({ onlyViolations: false })}
      />
    </Box>
  );
};
