import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { usePeopleSearch, type NameOf } from '../../entity';

export interface PersonPickerProps {
  readonly label: string;
  /** The ref of the chosen user. */
  readonly person?: string;
  readonly onPerson: (person: string | undefined) => void;
  /** Offered first: the people of the service. */
  readonly people: readonly EntityLink[];
  /** Whom it cannot be: nobody stands in for themselves. */
  readonly except?: string;
  readonly nameOf: NameOf;
  readonly isOptional?: boolean;
  readonly problem?: string;
  readonly hint?: string;
}

/** Chooses a person: those of the service first, anybody else by name. */
export const PersonPicker = (props: PersonPickerProps) => {
  const { label, person, onPerson, people, nameOf, problem } = props;
  // What stands in the field without being anybody's name yet.
  const [typed, setTyped] = useState<string>();
  const search = typed ?? '';
  const found = usePeopleSearch(search);
  const first = new Set(people.map(({ entityRef }) => entityRef));
  const text = search.trim().toLocaleLowerCase('en-GB');
  const options = [
    ...people.filter(({ title }) =>
      title.toLocaleLowerCase('en-GB').includes(text),
    ),
    ...found.filter(({ entityRef }) => !first.has(entityRef)),
  ].filter(({ entityRef }) => entityRef !== props.except);
  const chosen = person ? { entityRef: person, title: nameOf(person) } : null;
  return (
    <Autocomplete<EntityLink>
      size="small"
      autoHighlight
      // What was typed stays, also when it is nobody: nothing is lost.
      clearOnBlur={false}
      options={options}
      value={chosen}
      inputValue={typed ?? chosen?.title ?? ''}
      // Searched already, partly by the catalog.
      filterOptions={shown => shown}
      groupBy={({ entityRef }) =>
        first.has(entityRef) ? 'Suggested' : 'In the catalog'
      }
      getOptionLabel={({ title }) => title}
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      noOptionsText={
        search ? 'Nobody matches' : 'Write a part of the name to search'
      }
      onInputChange={(_, written, reason) => {
        if (reason !== 'input') return;
        setTyped(written);
        if (person) onPerson(undefined);
      }}
      onChange={(_, link) => {
        setTyped(undefined);
        onPerson(link?.entityRef);
      }}
      renderInput={params => (
        <TextField
          {...params}
          label={props.isOptional ? `${label} (optional)` : label}
          error={Boolean(problem)}
          helperText={
            problem && search
              ? 'Nobody of this name is chosen: pick somebody from the list.'
              : problem ?? props.hint
          }
        />
      )}
    />
  );
};
