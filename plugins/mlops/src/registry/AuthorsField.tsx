import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useId, useState, type ClipboardEvent } from 'react';
import { useNames, usePeopleSearch } from '../entity';
import { isUserRef } from './isUserRef';
import { readAuthors } from './readAuthors';

export interface AuthorsFieldProps {
  /** Users' refs, or addresses of people whom the catalog may not know. */
  readonly authors: readonly string[];
  readonly onAuthors: (authors: readonly string[]) => void;
  /** What is wrong with them. */
  readonly problem?: string;
}

/** Who made a version: people of the catalog by name, anybody else by address. */
export const AuthorsField = (props: AuthorsFieldProps) => {
  const { authors, onAuthors, problem } = props;
  const [typed, setTyped] = useState('');
  // Whoever was found stays named: their chip must not change its words.
  const [named, setNamed] = useState<readonly EntityLink[]>([]);
  const found = usePeopleSearch(typed);
  const nameOf = useNames(authors.filter(isUserRef), named);
  const choose = (next: readonly (EntityLink | string)[]) => {
    setNamed(before => [...before, ...found]);
    const read = next.flatMap(each =>
      typeof each === 'string' ? readAuthors(each, found) : each.entityRef,
    );
    onAuthors([...new Set(read)]);
  };
  const add = (text: string) => choose([...authors, text]);
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    // One line would run the others together.
    if (!/[\n,;]/.test(text)) return;
    event.preventDefault();
    add(text);
  };
  return (
    <Autocomplete<EntityLink, true, false, true>
      multiple
      freeSolo
      filterSelectedOptions
      size="small"
      id={useId()}
      options={found}
      // The catalog has searched already.
      filterOptions={options => options}
      value={authors.map(author =>
        isUserRef(author)
          ? { entityRef: author, title: nameOf(author) }
          : author,
      )}
      inputValue={typed}
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.title
      }
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, next) => choose(next)}
      // What was typed and not confirmed counts as well.
      onBlur={() => {
        if (typed.trim()) add(typed);
        setTyped('');
      }}
      renderInput={params => (
        <TextField
          {...params}
          label="Authors"
          error={Boolean(problem)}
          helperText={
            problem ??
            'People by name, or e-mail addresses. Authors cannot sign for what they made.'
          }
          inputProps={{ ...params.inputProps, onPaste }}
        />
      )}
    />
  );
};
