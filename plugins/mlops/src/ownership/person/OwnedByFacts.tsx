import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OwnedBy, Specialisation } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import { EntityLinks } from '../../entity';
import { sayDay, useNow } from '../../instant';

/** Who it is, as far as the catalog knows: engagement, people, what they own. */
export const OwnedByFacts = ({ owned }: { owned: OwnedBy }) => {
  const { engagement, specialisations, people, owns } = owned;
  const now = useNow();
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Engaged by', engagement?.employer],
    [
      'Engaged until',
      engagement?.until && sayDay(new Date(engagement.until), now),
    ],
    ['Specialised in', specialisations.map(sayWord).join(', ')],
    ['People', <Some key="people" {...people} />],
    ['Owns', <Some key="owns" {...owns} />],
  ];
  const known = facts.filter(
    ([term, value]) =>
      value &&
      !(term === 'People' && people.totalItems === 0) &&
      !(term === 'Owns' && owns.totalItems === 0),
  );
  if (known.length === 0) return null;
  return (
    <Box
      component="dl"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, m: 0 }}
    >
      {known.map(([term, value]) => (
        <Box key={term}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {term}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const Some = ({ items, totalItems }: OwnedBy['people']) => (
  <>
    <EntityLinks links={items} />
    {totalItems > items.length && ` and ${totalItems - items.length} more`}
  </>
);

function sayWord(specialisation: Specialisation): string {
  return specialisation.replaceAll('-', ' ');
}
