import Box from '@mui/material/Box';
import { MlopsRoot } from '../../MlopsRoot';
import { AnswerOf } from './AnswerOf';
import { ContinuityView } from './ContinuityView';
import { CoverageSentence } from './CoverageSentence';
import { CoverageView } from './CoverageView';
import { PartField } from './PartField';
import { useContinuity, useCoverage } from './useCoverage';
import { usePart } from './usePart';

/** The body of the page that says where the fleet is fragile. */
export const CoveragePage = () => {
  const { part, show } = usePart();
  const { of } = part;
  const coverage = useCoverage(of);
  const continuity = useContinuity();
  return (
    <MlopsRoot>
      <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
        <CoverageSentence answer={coverage.answer} />
        <PartField of={of} onPart={other => show({ ...part, of: other })} />
        <div>
          <AnswerOf
            what="the coverage of the fleet"
            isSentenceApart
            answer={coverage.answer}
            onRetry={coverage.askAgain}
            draw={value => (
              <CoverageView
                {...{ ...part, coverage: value }}
                onRule={rule => show({ of, rule })}
                onChanged={coverage.askAgain}
              />
            )}
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
