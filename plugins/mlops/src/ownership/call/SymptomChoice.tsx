import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import {
  symptomRoutes,
  symptomSchema,
  type Symptom,
} from '@pitwall/plugin-mlops-common';

export interface SymptomChoiceProps {
  readonly symptom: Symptom;
  readonly onSymptom: (symptom: Symptom) => void;
}

/** What the caller sees going wrong, in words, each a big target. */
export const SymptomChoice = ({ symptom, onSymptom }: SymptomChoiceProps) => (
  <ToggleButtonGroup
    exclusive
    aria-label="What is wrong"
    value={symptom}
    onChange={(_, chosen) => {
      // Pressing the chosen one gives nothing: it stays the one that is meant.
      onSymptom(symptomSchema.catch(symptom).parse(chosen));
    }}
    sx={{
      display: 'grid',
      gridTemplateColumns: {
        xs: 'repeat(2, minmax(0, 1fr))',
        sm: 'repeat(4, minmax(0, 1fr))',
      },
      gap: 1,
      // A group of MUI is one bar; here each is a button of its own.
      '&& > button': {
        m: 0,
        minHeight: 48,
        px: 1,
        py: 0.5,
        lineHeight: 1.25,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        color: 'text.primary',
        textTransform: 'none',
        '&[aria-pressed="true"]': {
          borderColor: 'primary.main',
          boxShadow: theme => `inset 0 0 0 1px ${theme.palette.primary.main}`,
          fontWeight: 'fontWeightBold',
        },
      },
    }}
  >
    {symptomSchema.options.map(option => (
      <ToggleButton key={option} value={option}>
        {symptomRoutes[option].title}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
