import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink, ReviewView } from '@pitwall/plugin-mlops-common';
import { peopleOfReview } from './peopleOfReview';

export interface PersonFieldProps {
  readonly label: string;
  readonly name: string;
  readonly error: boolean;
  readonly helperText?: string;
  readonly review: ReviewView;
  /** A user's ref, or what somebody typed. */
  readonly person: string;
  readonly onPerson: (person: string) => void;
}

/** Chooses among the people of a review; anybody else by their ref. */
export const PersonField = (props: PersonFieldProps) => {
  const { label, name, error, helperText, review, person, onPerson } = props;
  const people = peopleOfReview(review);
  const known = people.find(({ entityRef }) => entityRef === person);
  return (
    <Autocomplete<EntityLink, false, false, true>
      freeSolo
      size="small"
      options={people}
      value={known ?? person}
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.title
      }
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      onChange={(_, chosen) =>
        onPerson(typeof chosen === 'string' ? chosen : chosen?.entityRef ?? '')
      }
      onInputChange={(_, text, reason) => {
        if (reason !== 'input') return;
        const named = people.find(({ title }) => title === text);
        onPerson(named?.entityRef ?? text);
      }}
      renderInput={params => (
        <TextField
          {...params}
          name={name}
          label={label}
          required
          error={error}
          helperText={helperText}
        />
      )}
      sx={{ flex: '2 1 220px' }}
    />
  );
};
