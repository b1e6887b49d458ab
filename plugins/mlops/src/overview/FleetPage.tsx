import Button from '@mui/material/Button';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../state';
import { isFiltered } from './fleetFilters';
import { FleetSkeleton } from './FleetSkeleton';
import { FleetView } from './FleetView';
import { useFleet } from './useFleet';
import { useFleetQuery } from './useFleetQuery';

/** The body of the fleet page; the frame around it is the portal's. */
export const FleetPage = () => {
  const query = useFleetQuery();
  const { answer, askAgain } = useFleet(query.filters, query.after);
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <FleetSkeleton />;
      case 'failed':
        return (
          <FailureNotice
            error={answer.error}
            what="the fleet"
            stillWorks="The catalog and the pages of single services still work."
            level={2}
            onRetry={askAgain}
            otherAction={
              (isFiltered(query.filters) || query.after) && (
                <Button
                  variant="outlined"
                  onClick={() => query.filterBy({ onlyViolations: false })}
                >
                  Show all services
                </Button>
              )
            }
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              asOf={answer.value.asOf}
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            <FleetView
              fleet={answer.value}
              query={query}
              isRefreshing={answer.isRefreshing}
              onRetry={askAgain}
            />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return <MlopsRoot>{draw()}</MlopsRoot>;
};
