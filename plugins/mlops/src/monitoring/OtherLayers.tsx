import Typography from '@mui/material/Typography';
import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { sayLayers } from './sayLayers';

/** What is said of performance, business and system; the data layer is the page itself. */
export const OtherLayers = ({ layers }: Pick<MonitoringSummary, 'layers'>) => {
  const sentences = sayLayers(layers.filter(({ layer }) => layer !== 'data'));
  if (sentences.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {sentences.join(' ')}
    </Typography>
  );
};
