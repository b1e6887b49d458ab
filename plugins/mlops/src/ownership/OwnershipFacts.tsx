import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  accountableForProduction,
  type EntityLink,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../entity';
import { StateChip } from '../state';

/** The answers a reader asks for first, side by side. */
export const OwnershipFacts = ({ ownership }: { ownership: Ownership }) => {
  const onCall = ownership.roles.find(({ role }) => role === 'on-call');
  const { owner, useCase, domains } = ownership;
  return (
    <Box
      component="dl"
      sx={{
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        flexWrap: 'wrap',
        columnGap: { xs: 2, sm: 5 },
        rowGap: 1,
        m: 0,
      }}
    >
      <Fact
        term="Accountable in production"
        links={accountableForProduction(ownership)}
        otherwise="nobody"
      />
      {onCall && (
        <Fact term="On call" links={onCall.targets} otherwise="nobody" />
      )}
      {onCall && (
        <Fact term="On call today" links={onCall.people} otherwise="nobody" />
      )}
      <Fact term="Owner" links={owner ? [owner] : []} />
      <Fact term="Use case" links={useCase ? [useCase] : []} />
      {domains.length > 0 && <Fact term="Domain" links={domains} />}
    </Box>
  );
};

const Fact = (props: {
  term: string;
  links: readonly EntityLink[];
  /** The word for when there is nothing. */
  otherwise?: string;
}) => (
  <Box>
    <Typography component="dt" variant="caption" color="text.secondary">
      {props.term}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0 }}>
      {props.links.length > 0 ? (
        <EntityLinks links={props.links} />
      ) : (
        <StateChip state="warning" word={props.otherwise ?? 'none'} />
      )}
    </Typography>
  </Box>
);
