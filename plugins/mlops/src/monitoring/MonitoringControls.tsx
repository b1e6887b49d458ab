import Box from '@mui/material/Box';
import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { ChoiceField, type ChoiceFieldProps } from '../field';
import { dataSets } from './dataSets';
import { isSpan, spans } from './span';
import type { MonitoringQuery } from './useMonitoringQuery';

export interface MonitoringControlsProps {
  readonly summary: MonitoringSummary;
  readonly environment: string;
  readonly query: MonitoringQuery;
}

/** Which environment, which data of it, and how far back. */
export const MonitoringControls = (props: MonitoringControlsProps) => {
  const { summary, environment, query } = props;
  const { choice, choose } = query;
  const environments = summary.environments.includes(environment)
    ? summary.environments
    : [...summary.environments, environment];
  const sets = dataSets(summary, choice);
  const chosenSet = sets.findIndex(({ isChosen }) => isChosen);
  return (
    <Box
      role="group"
      aria-label="What is shown"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        '@media print': { display: 'none' },
      }}
    >
      <Choice
        label="Environment"
        value={environment}
        options={environments.map(name => ({ value: name, word: name }))}
        onValue={name =>
          choose({ environment: name, feature: undefined, at: undefined })
        }
      />
      {sets.length > 1 && (
        <Choice
          label="Data"
          value={String(chosenSet)}
          // The opening sentence counts the features of all of them.
          options={sets.map(({ title, size }, index) => ({
            value: String(index),
            word: `${title} (${size})`,
          }))}
          onValue={index => {
            const { role, segment, variant } = sets[Number(index)];
            choose({
              role,
              segment,
              variant,
              feature: undefined,
              test: undefined,
              at: undefined,
            });
          }}
        />
      )}
      <Choice
        label="Span"
        value={choice.span}
        options={Object.entries(spans).map(([value, { title }]) => ({
          value,
          word: title,
        }))}
        onValue={name => isSpan(name) && choose({ span: name })}
      />
    </Box>
  );
};

const Choice = (props: Omit<ChoiceFieldProps, 'sx'>) => (
  <ChoiceField {...props} sx={{ flex: '0 1 170px', minWidth: 120 }} />
);
