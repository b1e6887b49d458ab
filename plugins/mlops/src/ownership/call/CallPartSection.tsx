import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CallPart } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../../state';
import { ContactButtons } from './ContactButtons';
import { contactWays } from './contactWays';
import { PersonName } from './PersonName';

/** As many as somebody reads at night; the ownership tab lists all. */
const shownPeople = 3;

export interface CallPartSectionProps {
  readonly title: string;
  readonly part: CallPart;
}

/** Whom to ask, or who decides: an activity of the matrix and its people. */
export const CallPartSection = ({ title, part }: CallPartSectionProps) => {
  const more = part.people.length - shownPeople;
  return (
    <Box component="section" aria-label={title}>
      <Typography
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {title}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {part.title}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {part.sentence}
      </Typography>
      {part.people.length === 0 && <StateChip state="warning" word="nobody" />}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}
      >
        {part.people.slice(0, shownPeople).map(person => (
          <Box
            component="li"
            key={person.entityRef ?? person.title}
            sx={{ display: 'grid', rowGap: 0.5 }}
          >
            <Box sx={{ fontWeight: 'fontWeightMedium' }}>
              <PersonName person={person} />
            </Box>
            <ContactButtons title={person.title} ways={contactWays(person)} />
          </Box>
        ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          and {more} more
        </Typography>
      )}
    </Box>
  );
};
