import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useEffect, useState } from 'react';
import { titleOfEntity, useNames } from '../../entity';

const pauseMilliseconds = 200;

/** Where an entity says what it is called; without, none of them is searched. */
const names = ['metadata.name', 'metadata.title', 'spec.profile.displayname'];

const kinds: Record<string, string> = {
  domain: 'Domains',
  group: 'Groups',
  system: 'Use cases',
  user: 'People',
};

export interface PartFieldProps {
  /** Ref of the part of the fleet that is shown; all of it without. */
  readonly of?: string;
  readonly onPart: (of: string | undefined) => void;
}

/** Chooses a use case, a domain, a group or a person. */
export const PartField = ({ of, onPart }: PartFieldProps) => {
  const catalog = useApi(catalogApiRef);
  const nameOf = useNames(of ? [of] : [], []);
  const [term, setTerm] = useState('');
  const [found, setFound] = useState<readonly EntityLink[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: [
            { kind: ['domain', 'group', 'user'] },
            { kind: 'system', 'spec.type': 'ai-system' },
          ],
          ...(term && { fullTextFilter: { term, fields: names } }),
          limit: 20,
        })
        .then(
          ({ items }) =>
            items
              .map(item => ({
                entityRef: stringifyEntityRef(item),
                title: titleOfEntity(item),
              }))
              // Kind by kind, as the list is grouped.
              .sort((one, other) =>
                kindOf(one.entityRef).localeCompare(kindOf(other.entityRef)),
              ),
          (): EntityLink[] => [],
        )
        .then(links => isCurrent && setFound(links));
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      isCurrent = false;
    };
  }, [catalog, term]);
  const chosen = of
    ? found.find(({ entityRef }) => entityRef === of) ?? {
        entityRef: of,
        title: nameOf(of),
      }
    : null;
  return (
    <Autocomplete
      size="small"
      autoHighlight
      options={found}
      value={chosen}
      filterOptions={options => options}
      getOptionLabel={({ title }) => title}
      groupBy={({ entityRef }) => kindOf(entityRef)}
      isOptionEqualToValue={(one, other) => one.entityRef === other.entityRef}
      noOptionsText="Nothing matches"
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') setTerm(text);
      }}
      onChange={(_, link) => onPart(link?.entityRef)}
      renderInput={params => (
        <TextField
          {...params}
          label="Part of the fleet"
          placeholder="a use case, domain, group or person"
        />
      )}
      sx={{ maxWidth: 420, '@media print': { display: 'none' } }}
    />
  );
};

function kindOf(entityRef: string): string {
  const [kind] = entityRef.split(':');
  return kinds[kind] ?? kind;
}
