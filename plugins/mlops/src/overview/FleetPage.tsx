import Button from '@mui/material/Button';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { AnswerFrame } from '../state';
import { isFiltered } from './fleetFilters';
import { FleetSkeleton } from './FleetSkeleton';
import { FleetView } from './FleetView';
import { useFleet } from './useFleet';
import { useFleetQuery } from './useFleetQuery';

/** The body of the fleet page; the frame around it is the portal's. */
export const FleetPage = () => {
  const query = useFleetQuery();
  const { answer, askAgain } = useFleet(query.filters, query.after);
  return (
    <MlopsRoot>
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={useNow()}
        loading={<FleetSkeleton />}
        what="the fleet"
        stillWorks="The catalog and the pages of single services still work."
        level={2}
        asOf={({ asOf }) => asOf}
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
      >
        {(fleet, isRefreshing) => (
          <FleetView
            fleet={fleet}
            query={query}
            isRefreshing={isRefreshing}
            onRetry={askAgain}
          />
        )}
      </AnswerFrame>
    </MlopsRoot>
  );
};
