import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useServiceSearch } from './useServiceSearch';

export interface ServiceFilterProps {
  /** The ref of the chosen service. */
  readonly service?: string;
  readonly onService: (service: string | undefined) => void;
}

/** Chooses one service by a part of its name. */
export const ServiceFilter = ({ service, onService }: ServiceFilterProps) => {
  const [search, setSearch] = useState('');
  const services = useServiceSearch(search);
  const chosen: EntityLink | null = service
    ? services.find(({ entityRef }) => entityRef === service) ?? {
        entityRef: service,
        title: service,
      }
    : null;
  return (
    <Autocomplete
      size="small"
      options={services}
      value={chosen}
      // The server has searched already.
      filterOptions={options => options}
      getOptionLabel={({ title }) => title}
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      noOptionsText="No service matches"
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') setSearch(text);
      }}
      onChange={(_, link) => onService(link?.entityRef)}
      renderInput={params => <TextField {...params} label="Service" />}
      sx={{ flex: '1 1 200px', maxWidth: 320 }}
    />
  );
};
