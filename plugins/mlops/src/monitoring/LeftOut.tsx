import Typography from '@mui/material/Typography';
import type { Drift } from '@pitwall/plugin-mlops-common';
import { sayTime } from './sayTime';

/** What the answer leaves out, so that nobody takes it for the whole. */
export const LeftOut = ({ drift }: { drift: Drift }) => {
  const { features, totalFeatures, readFrom } = drift;
  const facts = [
    features.length < totalFeatures &&
      `These are the ${features.length} worst of ${totalFeatures} features.`,
    readFrom !== undefined &&
      `Windows before ${sayTime(
        Date.parse(readFrom),
        'day',
      )} are left out; a shorter span shows all of its windows.`,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {facts.join(' ')}
    </Typography>
  );
};
