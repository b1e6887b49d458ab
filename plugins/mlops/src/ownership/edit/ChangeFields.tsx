import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { roleSchema, type Ownership } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { namesOf } from '../namesOf';
import { sayPlainly } from '../sayPlainly';
import { BindingField } from './BindingField';
import {
  lettersIn,
  targetsIn,
  withLetters,
  withTargets,
  type ChangeDraft,
} from './changeDraft';
import { levelsOf } from './changeLevels';
import { DraftEdits } from './DraftEdits';
import { rulesBroken, unreadableTarget } from './draftProblems';
import { LettersField } from './LettersField';
import { selectStyle } from './selectStyle';

export interface ChangeFieldsProps {
  readonly ownership: Ownership;
  readonly draft: ChangeDraft;
  /** Why the draft could not be composed. */
  readonly problem?: string;
  readonly onChange: (draft: ChangeDraft) => void;
}

/** Which bindings and which letters are to be what, and at which level. */
export const ChangeFields = (props: ChangeFieldsProps) => {
  const { ownership, draft, problem, onChange } = props;
  const { roles, activities } = ownership;
  const id = useId();
  const names = namesOf(ownership);
  const broken = rulesBroken(draft, ownership);
  const isHere = ({ activity, role }: (typeof broken)[number]) =>
    activity ? activity === draft.activity : role === draft.role;
  const isLetters = draft.what === 'letters';
  const here = isLetters ? broken.filter(isHere) : [];
  const elsewhere = broken.filter(each => !here.includes(each));
  const say = (rules: typeof broken) =>
    rules.map(({ sentence }) => sayPlainly(sentence, names)).join(' ');
  const role = roles.find(each => each.role === draft.role);
  const note = role?.isControlRole
    ? `${role.title} checks the team: below the domain that binds it, a change waits until that domain acknowledges it.`
    : undefined;
  return (
    <Box
      sx={{ display: 'grid', rowGap: 2, pt: 1, gridTemplateColumns: '100%' }}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={draft.what}
        aria-label="What to change"
        onChange={(_, what) => what && onChange({ ...draft, what })}
      >
        <ToggleButton value="binding">Who holds a role</ToggleButton>
        <ToggleButton value="letters">What a role does</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        {...selectStyle}
        id={`${id}-at`}
        label="Written at"
        value={draft.at}
        onChange={event => onChange({ ...draft, at: event.target.value })}
      >
        {levelsOf(ownership).map(({ entityRef, label }) => (
          <option key={entityRef} value={entityRef}>
            {label}
          </option>
        ))}
      </TextField>
      {isLetters && (
        <TextField
          {...selectStyle}
          id={`${id}-activity`}
          label="Activity"
          value={draft.activity}
          onChange={event =>
            onChange({ ...draft, activity: event.target.value })
          }
        >
          {activities.map(({ activity, title }) => (
            <option key={activity} value={activity}>
              {title}
            </option>
          ))}
        </TextField>
      )}
      <TextField
        {...selectStyle}
        id={`${id}-role`}
        label="Role"
        value={draft.role}
        onChange={event =>
          onChange({ ...draft, role: roleSchema.parse(event.target.value) })
        }
      >
        {roles.map(each => (
          <option key={each.role} value={each.role}>
            {each.title}
          </option>
        ))}
      </TextField>
      {isLetters ? (
        <LettersField
          letters={lettersIn(draft, ownership)}
          problem={problem ?? (say(here) || undefined)}
          note={note}
          onChange={letters => onChange(withLetters(draft, ownership, letters))}
        />
      ) : (
        <BindingField
          // Typed text is of one role.
          key={draft.role}
          ownership={ownership}
          targets={targetsIn(draft, ownership)}
          problem={problem ?? unreadableTarget(targetsIn(draft, ownership))}
          note={note}
          onChange={targets => onChange(withTargets(draft, ownership, targets))}
        />
      )}
      <DraftEdits
        ownership={ownership}
        draft={draft}
        broken={elsewhere.map(({ sentence }) => sayPlainly(sentence, names))}
        onChange={onChange}
      />
    </Box>
  );
};
