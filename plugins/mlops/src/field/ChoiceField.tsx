import TextField from '@mui/material/TextField';
import type { SxProps } from '@mui/material/styles';
import { useId } from 'react';

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly word: string;
  }[];
  readonly onValue: (value: string) => void;
  readonly problem?: string;
  readonly hint?: string;
  /** How it stands among others. */
  readonly sx?: SxProps;
}

/** A choice among a few, with the browser's own list. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const id = useId();
  return (
    <TextField
      select
      size="small"
      id={id}
      label={props.label}
      value={props.value}
      error={Boolean(props.problem)}
      helperText={props.problem ?? props.hint}
      onChange={event => props.onValue(event.target.value)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      sx={props.sx}
    >
      {props.options.map(option => (
        <option key={option.value} value={option.value}>
          {option.word}
        </option>
      ))}
    </TextField>
  );
};
