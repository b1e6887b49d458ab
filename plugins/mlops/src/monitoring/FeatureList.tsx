import Paper from '@mui/material/Paper';
import type { Drift } from '@pitwall/plugin-mlops-common';
import { Records } from '../record';
import { featureColumns } from './featureColumns';

export interface FeatureListProps {
  readonly drift: Drift;
  /** The chosen feature. */
  readonly chosen: string;
  readonly addressOf: (feature: string) => string;
  readonly onChoose: (feature: string) => void;
}

/** The features, the worst first; one of them is chosen. */
export const FeatureList = (props: FeatureListProps) => {
  const { drift, chosen, addressOf, onChoose } = props;
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <Records
        label="Features, the worst first"
        columns={featureColumns({
          addressOf,
          isChosen: feature => feature === chosen,
          stepHours: drift.stepHours,
          now: drift.asOf,
        })}
        records={drift.features}
        keyOf={({ feature }) => feature}
        isChosen={({ feature }) => feature === chosen}
        onChoose={({ feature }) => onChoose(feature)}
      />
    </Paper>
  );
};
