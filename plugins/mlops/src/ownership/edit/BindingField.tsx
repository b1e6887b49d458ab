import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { titleOfTarget } from './draftEdits';

export interface BindingFieldProps {
  readonly ownership: Ownership;
  readonly targets: readonly string[];
  /** What is wrong with it. */
  readonly problem?: string;
  /** What else to know of it. */
  readonly note?: string;
  readonly onChange: (targets: readonly string[]) => void;
}

/** Whom a role is bound to: people and groups of the matrix, or typed refs. */
export const BindingField = (props: BindingFieldProps) => {
  const { ownership, targets, problem, note, onChange } = props;
  const known = new Set(
    ownership.roles.flatMap(role =>
      [...role.targets, ...role.people].map(({ entityRef }) => entityRef),
    ),
  );
  return (
    <Autocomplete
      multiple
      freeSolo
      // What was typed and not confirmed counts as well.
      autoSelect
      size="small"
      id={useId()}
      options={[...known]}
      getOptionLabel={ref => titleOfTarget(ownership, ref)}
      value={[...targets]}
      onChange={(_, chosen) => onChange(chosen.map(ref => ref.trim()))}
      renderInput={params => (
        <TextField
          {...params}
          label="Bound to"
          error={Boolean(problem)}
          helperText={
            problem ??
            note ??
            'People and groups; type a reference such as group:default/mlops for one that is not listed. Empty: whoever stands above, or nobody.'
          }
        />
      )}
    />
  );
};
