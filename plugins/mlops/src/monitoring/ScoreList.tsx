import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Distribution } from '@pitwall/plugin-mlops-common';
import { Disclosure } from './Disclosure';
import { sayHowMade } from './sayHowMade';
import { sayMeasure } from './sayMeasure';
import { sayNumber } from './sayNumber';
import { sayValue } from './sayValue';

/** Every statistic of this window with how it was made, and what was lost. */
export const ScoreList = ({ distribution }: { distribution: Distribution }) => {
  const { scores, lost, totalLost } = distribution;
  return (
    <>
      {totalLost > 0 && (
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          Lost: {lost.join(', ')}
          {totalLost > lost.length && ` and ${totalLost - lost.length} more`}.
        </Typography>
      )}
      <Disclosure title={`Scores (${scores.length}), and how they were made`}>
        <Box component="dl" sx={{ m: 0 }}>
          {scores.map(({ measure, score }) => (
            <Box key={`${measure} ${score.from}`} sx={{ mt: 0.5 }}>
              <Typography component="dt" variant="body2">
                {sayMeasure(measure)}:{' '}
                <strong>{sayValue({ measure }, score.value)}</strong>
                {score.pValue !== undefined &&
                  `, p-value ${sayNumber(score.pValue)}`}
              </Typography>
              <Typography
                component="dd"
                variant="caption"
                color="text.secondary"
                sx={{ m: 0 }}
              >
                {sayHowMade(score)} ({measure})
              </Typography>
            </Box>
          ))}
        </Box>
      </Disclosure>
    </>
  );
};
