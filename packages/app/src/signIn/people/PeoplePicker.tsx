import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { RiSearchLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { matchingPeople } from './matchingPeople';
import { PeopleList } from './PeopleList';
import { PeopleSkeleton } from './PeopleSkeleton';
import { usePickablePeople } from './usePickablePeople';

export interface PeoplePickerProps {
  /** Whom the page is signing in just now. */
  readonly picked?: string;
  readonly onPick: (entityRef: string) => void;
}

/** The people one may be, found by name, job or group. */
export function PeoplePicker({ picked, onPick }: PeoplePickerProps) {
  const state = usePickablePeople();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLUListElement>(null);

  if (state.at === 'loading') return <PeopleSkeleton />;
  if (state.at === 'failed') {
    return (
      <Alert
        severity="error"
        variant="outlined"
        action={<Button onClick={state.retry}>Try again</Button>}
      >
        The list of people could not be read. The portal may still be starting.
      </Alert>
    );
  }
  const { people, missing } = state.list;
  if (people.length === 0) {
    return (
      <Alert severity="info" variant="outlined">
        None of the {missing.length} people is in the catalog yet. It is still
        reading its files; this page looks again by itself.
      </Alert>
    );
  }
  const matches = matchingPeople(people, search);
  const firstButton = () => list.current?.querySelector('button');
  return (
    <div>
      <TextField
        fullWidth
        size="small"
        type="search"
        placeholder="Find a person, a job or a group"
        inputProps={{ 'aria-label': 'Find a person, a job or a group' }}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <RiSearchLine aria-hidden />
            </InputAdornment>
          ),
        }}
        value={search}
        // The one thing to do on this page, and typing at once is the fast way.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={event => setSearch(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            firstButton()?.focus();
          }
          if (event.key === 'Enter' && matches.length === 1) {
            firstButton()?.click();
          }
        }}
      />
      <Typography
        role="status"
        variant="body2"
        color="text.secondary"
        sx={{ mt: 1.5, mb: 0.5 }}
      >
        {search
          ? `${matches.length} of ${people.length} people`
          : `${people.length} people`}
        {missing.length > 0 &&
          `; ${missing.length} more are not in the catalog yet`}
        {matches.length === 1 && '; Enter signs in'}
      </Typography>
      <PeopleList ref={list} people={matches} picked={picked} onPick={onPick} />
    </div>
  );
}
