import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { compositionColumns } from './compositionColumns';
import { endingColumns, handOverColumns } from './leavingColumns';
import { ListSection } from './ListSection';
import { OnCallSection } from './OnCallSection';
import { RulesSection, type RulesSectionProps } from './RulesSection';
import { singlePointColumns } from './singlePointColumns';
import { vacantColumns } from './vacantColumns';

export interface CoverageViewProps extends RulesSectionProps {
  /** Something was entered that may change the coverage. */
  readonly onChanged: () => void;
}

/** Where the fleet is fragile: each kind of gap. */
export const CoverageView = ({
  coverage,
  onChanged,
  ...rules
}: CoverageViewProps) => (
  <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
    {coverage.notes.map(note => (
      <Alert key={note} severity="info" role="note">
        {note}
      </Alert>
    ))}
    <ListSection
      title="Vacant roles"
      none="Every role with duties has somebody."
      explanation="A brief says what somebody in the role would do; nobody of another role is proposed for it."
      list={coverage.vacantRoles}
      columns={vacantColumns}
      keyOf={({ service, role }) => `${service.entityRef} ${role}`}
    />
    <OnCallSection
      onCall={coverage.onCall}
      at={coverage.at}
      onChanged={onChanged}
    />
    <RulesSection coverage={coverage} {...rules} />
    <ListSection
      title="Resting on one person"
      none="Nothing rests on one person alone."
      explanation="Only this person can act in the role today: nobody of that role stands in."
      list={coverage.singlePoints}
      columns={singlePointColumns(coverage.singlePoints.items)}
      keyOf={({ service, role }) => `${service.entityRef} ${role}`}
    />
    <ListSection
      title="Engagements that end within four weeks"
      none="No engagement ends within four weeks."
      list={coverage.endingEngagements}
      columns={endingColumns}
      keyOf={({ person }) => person.entityRef}
    />
    <ListSection
      title="Hand-overs"
      none="Nothing is being handed over."
      list={coverage.handOvers}
      columns={handOverColumns}
      keyOf={({ factId }) => factId}
    />
    <ListSection
      title="Teams"
      none="No team lacks a role that its services need."
      list={coverage.composition}
      columns={compositionColumns}
      keyOf={({ team, code }) => `${team.entityRef} ${code}`}
    />
  </Box>
);
