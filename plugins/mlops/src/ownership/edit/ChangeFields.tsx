import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import {
  overrideLettersSchema,
  roleSchema,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { sayLetters } from '../sayLetters';
import { levelsOf, type ChangeDraft } from './changeDraft';

export interface ChangeFieldsProps {
  readonly ownership: Ownership;
  readonly draft: ChangeDraft;
  /** What the server says of the whole. */
  readonly problem?: string;
  readonly onChange: (change: Partial<ChangeDraft>) => void;
}

/** Which binding or which letter is to be what, and at which level. */
export const ChangeFields = (props: ChangeFieldsProps) => {
  const { ownership, draft, problem, onChange } = props;
  const { roles, activities } = ownership;
  const id = useId();
  const known = [
    ...new Map(
      roles
        .flatMap(({ targets, people }) => [...targets, ...people])
        .map(link => [link.entityRef, link]),
    ).values(),
  ];
  const select = {
    select: true,
    size: 'small',
    SelectProps: { native: true },
    InputLabelProps: { shrink: true },
  } as const;
  return (
    <Box sx={{ display: 'grid', rowGap: 2, pt: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={draft.what}
        aria-label="What to change"
        onChange={(_, what) => what && onChange({ what })}
      >
        <ToggleButton value="binding">Who holds a role</ToggleButton>
        <ToggleButton value="letters">What a role does</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        {...select}
        id={`${id}-at`}
        label="Written at"
        value={draft.at}
        onChange={event => onChange({ at: event.target.value })}
      >
        {levelsOf(ownership).map(({ entityRef, title }) => (
          <option key={entityRef} value={entityRef}>
            {title}
          </option>
        ))}
      </TextField>
      {draft.what === 'letters' && (
        <TextField
          {...select}
          id={`${id}-activity`}
          label="Activity"
          value={draft.activity}
          onChange={event => onChange({ activity: event.target.value })}
        >
          {activities.map(({ activity, title }) => (
            <option key={activity} value={activity}>
              {title}
            </option>
          ))}
        </TextField>
      )}
      <TextField
        {...select}
        id={`${id}-role`}
        label="Role"
        value={draft.role}
        onChange={event =>
          onChange({ role: roleSchema.parse(event.target.value) })
        }
      >
        {roles.map(({ role, title }) => (
          <option key={role} value={role}>
            {title}
          </option>
        ))}
      </TextField>
      {draft.what === 'binding' ? (
        <Autocomplete
          multiple
          freeSolo
          size="small"
          id={`${id}-targets`}
          options={known.map(({ entityRef }) => entityRef)}
          getOptionLabel={ref =>
            known.find(({ entityRef }) => entityRef === ref)?.title ?? ref
          }
          value={[...draft.targets]}
          onChange={(_, targets) => onChange({ targets })}
          renderInput={params => (
            <TextField
              {...params}
              label="Bound to"
              error={Boolean(problem)}
              helperText={
                problem ??
                'People and groups; type a reference such as group:default/mlops for one that is not listed. Empty: inherited, or nobody.'
              }
            />
          )}
        />
      ) : (
        <TextField
          {...select}
          id={`${id}-letters`}
          label="Part"
          value={draft.letters}
          error={Boolean(problem)}
          helperText={problem}
          onChange={event => onChange({ letters: event.target.value })}
        >
          {overrideLettersSchema.options.map(letters => (
            <option key={letters} value={letters}>
              {letters === 'none' ? 'No part' : sayLetters(letters)}
            </option>
          ))}
          <option value="inherit">As inherited</option>
        </TextField>
      )}
    </Box>
  );
};
