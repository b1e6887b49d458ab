import Typography from '@mui/material/Typography';
import { ChoiceField } from '../../field';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factPlace';
import { deputyPresets } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { suggestColleague } from './suggestColleague';
import { draftWith, suggestedPeriod, type Suggestions } from './suggestion';
import { useFactBasis } from './useFactBasis';

/** Somebody stands in for somebody: in one role, for the service, or in all. */
export const DeputyDialog = (props: FactDialogOf) => {
  const { services, person: pageOf, facts } = props.place;
  const basis = useFactBasis(props);
  const { written, subject, service, roles } = basis;
  const person = written.person ?? subject?.value;
  const suggestions: Suggestions = {
    person: subject,
    deputy: suggestColleague({ person, service, roles, facts }),
    // On the page of a person it is about all that they do.
    service: { value: pageOf ? '' : service?.entityRef ?? '' },
    ...suggestedPeriod(deputyPresets[0], basis.now),
  };
  const { role, service: about } = draftWith(written, suggestions);
  return (
    <FactDialog
      title="Name a deputy"
      of={props}
      basis={basis}
      suggestions={suggestions}
      factsOf={draft => [{ kind: 'deputy', ...draft }]}
    >
      {form => (
        <>
          <PersonPicker label="For whom" {...form.person('person')} />
          <PersonPicker
            label="Who stands in"
            except={form.draft.person}
            {...form.person('deputy')}
          />
          <Typography variant="body2">
            A deputy is called in place of whoever they stand in for while that
            person is away or gone. Otherwise the deputy is in line behind them,
            in case they do not answer. A deputy cannot sign for anybody.
          </Typography>
          <ChoiceField
            label="In what"
            value={scopeOf(about, role)}
            onValue={scope => form.write(inScope(scope))}
            problem={form.sentenceAt('role') ?? form.sentenceAt('service')}
            options={[
              ...services.map(({ entityRef, title }) => ({
                value: scopeOf(entityRef),
                word: `All of ${title}`,
              })),
              ...(service
                ? roles.map(each => ({
                    value: scopeOf(service.entityRef, each.role),
                    word: `${each.title} of ${service.title}`,
                  }))
                : []),
              { value: scopeOf(), word: 'Everything they do' },
            ]}
          />
          <PeriodFields {...form.period} presets={deputyPresets} />
        </>
      )}
    </FactDialog>
  );
};

/** What a deputy stands in for, as one value of a field. */
function scopeOf(service = '', role = ''): string {
  return `${service} ${role}`;
}

function inScope(scope: string) {
  const [service = '', role = ''] = scope.split(' ');
  return { service, role };
}
