import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router-dom';
import { MlopsRoot } from '../../MlopsRoot';
import { AnswerOf } from './AnswerOf';
import { ContinuityView } from './ContinuityView';
import { CoverageView } from './CoverageView';
import { PartField } from './PartField';
import { useContinuity, useCoverage } from './useCoverage';

/** The body of the page that says where the fleet is fragile. */
export const CoveragePage = () => {
  const [params, setParams] = useSearchParams();
  const of = params.get('of') ?? undefined;
  const coverage = useCoverage(of);
  const continuity = useContinuity();
  return (
    <MlopsRoot>
      <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
        <PartField
          of={of}
          onPart={part =>
            setParams(part ? { of: part } : {}, { replace: true })
          }
        />
        <div>
          <AnswerOf
            what="the coverage of the fleet"
            answer={coverage.answer}
            onRetry={coverage.askAgain}
            draw={value => <CoverageView coverage={value} />}
          />
        </div>
        <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 3 }}>
          <AnswerOf
            what="the continuity of the fleet"
            answer={continuity.answer}
            onRetry={continuity.askAgain}
            draw={value => <ContinuityView continuity={value} />}
          />
        </Box>
      </Box>
    </MlopsRoot>
  );
};
