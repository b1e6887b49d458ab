import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useState, type Ref } from 'react';
import { useServiceSearch } from './useServiceSearch';

export interface ServiceFieldProps {
  /** The ref of the chosen service. */
  readonly service?: string;
  /** Its name, where the page knows it. */
  readonly title?: string;
  readonly onService: (service: string | undefined) => void;
  /** `medium` where it is the question of the page. */
  readonly size?: 'small' | 'medium';
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The key that leads to the field from anywhere on the page. */
  readonly shortcut?: string;
}

/** Chooses one service by a part of its name. */
export const ServiceField = (props: ServiceFieldProps) => {
  const { service, title, onService, size = 'small' } = props;
  const [search, setSearch] = useState('');
  const services = useServiceSearch(search);
  const chosen: EntityLink | null = service
    ? services.find(({ entityRef }) => entityRef === service) ?? {
        entityRef: service,
        title: title ?? service,
      }
    : null;
  return (
    <Autocomplete
      size={size}
      autoHighlight
      options={services}
      value={chosen}
      // The server has searched already.
      filterOptions={options => options}
      getOptionLabel={link => link.title}
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      noOptionsText="No service matches"
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') setSearch(text);
      }}
      onChange={(_, link) => onService(link?.entityRef)}
      renderInput={params => (
        <TextField
          {...params}
          label="Service"
          inputRef={props.inputRef}
          inputProps={{
            ...params.inputProps,
            'aria-keyshortcuts': props.shortcut,
          }}
        />
      )}
      sx={{
        flex: '1 1 200px',
        maxWidth: size === 'small' ? 320 : 480,
      }}
    />
  );
};
