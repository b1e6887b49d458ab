import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
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
        options={environments.map(name => [name, name])}
        onChoose={name =>
          choose({ environment: name, feature: undefined, at: undefined })
        }
      />
      {sets.length > 1 && (
        <Choice
          label="Data"
          value={String(chosenSet)}
          // The opening sentence counts the features of all of them.
          options={sets.map(({ title, size }, index) => [
            String(index),
            `${title} (${size})`,
          ])}
          onChoose={index => {
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
        options={Object.entries(spans).map(([name, { title }]) => [
          name,
          title,
        ])}
        onChoose={name => isSpan(name) && choose({ span: name })}
      />
    </Box>
  );
};

const Choice = (props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) => (
  <TextField
    select
    size="small"
    label={props.label}
    value={props.value}
    onChange={event => props.onChoose(event.target.value)}
    SelectProps={{ native: true }}
    InputLabelProps={{ shrink: true }}
    sx={{ flex: '0 1 170px', minWidth: 120 }}
  >
    {props.options.map(([value, title]) => (
      <option key={value} value={value}>
        {title}
      </option>
    ))}
  </TextField>
);
