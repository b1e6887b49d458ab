import { FilterBar, FilterChoice } from '../paging';
import { entryTypes, sayEntryType } from './entryTypes';

export interface TypeFilterProps {
  /** The type shown; absent for all. */
  readonly type?: string;
  readonly onType: (type: string | undefined) => void;
  /** How many entries there are, in words. */
  readonly found: string;
}

/** Entries of one type only. */
export const TypeFilter = ({ type, onType, found }: TypeFilterProps) => {
  const offered = Object.keys(entryTypes);
  // An address may ask for what only a later version records.
  if (type && !offered.includes(type)) offered.push(type);
  return (
    <FilterBar label="Filter the entries" found={found}>
      <FilterChoice
        label="What happened"
        value={type}
        options={offered.map(value => ({ value, word: sayEntryType(value) }))}
        onValue={onType}
        sx={{ flex: '1 1 200px', maxWidth: 280 }}
      />
    </FilterBar>
  );
};
