import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { BusFactor, Continuity } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { sayCount } from '../../spoken';
import { StateChip } from '../../state';
import { capabilityColumns, capabilityRows } from './capabilityColumns';
import { forecastColumns } from './forecastColumns';
import { forecastWeeks } from './forecastWeeks';
import { ListSection } from './ListSection';

const factorColumns: readonly [Column<BusFactor>, ...Column<BusFactor>[]] = [
  {
    title: 'Capability',
    width: '30%',
    draw: ({ title, useCase }) => (
      <>
        {title}
        {useCase && (
          <>
            {' '}
            in <EntityLinks links={[useCase]} />
          </>
        )}
      </>
    ),
  },
  {
    title: 'Rests on',
    width: '20%',
    draw: ({ people, times }) => {
      if (times === 0) {
        return <StateChip state="unknown" word="nothing on record" />;
      }
      return people < 2 ? (
        <StateChip
          state="warning"
          word={people === 0 ? 'nobody' : 'one person'}
        />
      ) : (
        sayCount(people, 'person', 'people')
      );
    },
  },
  { title: 'In words', draw: ({ sentence }) => sentence },
];

const everything = <T,>(items: readonly T[]) => ({
  items,
  totalItems: items.length,
});

/** What continuity rests on: who could do it again, what is due, who can do what. */
export const ContinuityView = ({ continuity }: { continuity: Continuity }) => {
  const { busFactors, useCases, forecast, capabilities, notes } = continuity;
  return (
    <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
      <Typography component="h2" variant="h6" sx={{ m: 0 }}>
        {continuity.sentence}
      </Typography>
      {notes.map(note => (
        <Alert key={note} severity="info" role="note">
          {note}
        </Alert>
      ))}
      <ListSection
        title="How many people could do it again"
        isCounted={false}
        none="Nothing is on record yet."
        explanation="Different people who did it within 180 days, by the ledger. Numbers of a capability; nobody is ranked."
        list={everything(busFactors)}
        columns={factorColumns}
        keyOf={({ capability }) => capability}
      />
      <ListSection
        title="By use case"
        isCounted={false}
        none="Nothing is on record for a use case yet."
        explanation="The fewest people first."
        list={useCases}
        columns={factorColumns}
        keyOf={({ capability, useCase }) =>
          `${capability} ${useCase?.entityRef}`
        }
      />
      <ListSection
        title="Load of the next twelve weeks"
        isCounted={false}
        none="There are no weeks to show."
        explanation="Promotions under review and approvals to be certified again, against people who are there."
        list={everything(forecastWeeks(forecast))}
        columns={forecastColumns(forecast)}
        keyOf={({ week }) => week}
      />
      <ListSection
        title="Who can do what"
        isCounted={false}
        none="No specialisation is known of anybody, and no service asks for one."
        explanation="People of a role with a specialisation, and the services that ask this role for it."
        list={everything(capabilityRows(capabilities))}
        columns={capabilityColumns(capabilities)}
        keyOf={({ specialisation }) => specialisation}
      />
    </Box>
  );
};
