import TextField from '@mui/material/TextField';
import { useId } from 'react';

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly word: string;
  }[];
  readonly onValue: (value: string) => void;
}

/** A choice among a few, with the browser's own list. */
export const SelectField = (props: SelectFieldProps) => {
  const { label, value, options, onValue } = props;
  const id = useId();
  return (
    <TextField
      select
      size="small"
      id={id}
      label={label}
      value={value}
      onChange={event => onValue(event.target.value)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.word}
        </option>
      ))}
    </TextField>
  );
};
