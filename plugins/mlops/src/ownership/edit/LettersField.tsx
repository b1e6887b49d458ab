import TextField from '@mui/material/TextField';
import { overrideLettersSchema } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { sayPart } from '../sayPart';
import type { WrittenLetters } from './changeDraft';
import { selectStyle } from './selectStyle';

export interface LettersFieldProps {
  readonly letters: WrittenLetters;
  /** What the matrix would break with them. */
  readonly problem?: string;
  /** What else to know of them. */
  readonly note?: string;
  readonly onChange: (letters: WrittenLetters) => void;
}

const options: readonly WrittenLetters[] = [
  ...overrideLettersSchema.options,
  'inherit',
];

/** What a role does in an activity. */
export const LettersField = (props: LettersFieldProps) => {
  const { letters, problem, note, onChange } = props;
  return (
    <TextField
      {...selectStyle}
      id={useId()}
      label="Part"
      value={letters}
      error={Boolean(problem)}
      helperText={problem ?? note}
      FormHelperTextProps={{ role: 'status' }}
      onChange={event => {
        const chosen = options.find(each => each === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {options.map(each => (
        <option key={each} value={each}>
          {each === 'inherit' ? 'As inherited' : sayPart(each)}
        </option>
      ))}
    </TextField>
  );
};
