import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { FleetPage } from '@pitwall/plugin-mlops-common';
import { useRef } from 'react';
import { Paging } from '../paging';
import { Records } from '../record';
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
  const { filters, filterBy, after, pagesBefore } = query;
  const list = useRef<HTMLDivElement>(null);
  const { items, summary, totalItems, nextCursor, asOf } = fleet;
  const turnTo = (page: () => void) => {
    page();
    // A new page is read from its top; jsdom cannot scroll.
    list.current?.scrollIntoView?.({ block: 'start' });
  };
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
      <Paper
        ref={list}
        variant="outlined"
        aria-busy={isRefreshing}
        sx={{ position: 'relative', overflow: 'hidden' }}
      >
        {isRefreshing && (
          <LinearProgress
            aria-hidden
            sx={{ position: 'absolute', top: 0, left: 0, right: 0 }}
          />
        )}
        {items.length > 0 ? (
          <Records
            label="ML services"
            columns={fleetColumns}
            records={items}
            keyOf={({ service }) => service.entityRef}
          />
        ) : (
          <Box sx={{ p: 2, display: 'flex', alignItems: 'center', gap: 2 }}>
            <Typography variant="body2">No service matches.</Typography>
            <Button onClick={() => filterBy({ onlyViolations: false })}>
              Clear the filters
            </Button>
          </Box>
        )}
        <Paging
          label="Pages of the fleet"
          first={
            pagesBefore === undefined
              ? undefined
              : pagesBefore * servicesPerPage + 1
          }
          shown={items.length}
          total={totalItems}
          isFirstPage={!after}
          onPrevious={() => turnTo(query.previousPage)}
          onNext={
            nextCursor
              ? () => turnTo(() => query.nextPage(nextCursor))
              : undefined
          }
        />
      </Paper>
    </Box>
  );
};
