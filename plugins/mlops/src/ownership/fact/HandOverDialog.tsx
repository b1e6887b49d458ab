import TextField from '@mui/material/TextField';
import {
  roleSchema,
  type ResolvedRole,
  type Role,
} from '@pitwall/plugin-mlops-common';
import { ChoiceField } from '../../field';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factPlace';
import { PeriodFields } from './PeriodFields';
import { shadowPresets } from './periods';
import { PersonPicker } from './PersonPicker';
import { suggestColleague } from './suggestColleague';
import { suggestedPeriod, type Suggestions } from './suggestion';
import { useFactBasis } from './useFactBasis';

/** Somebody hands a role to a successor, who is the shadow for a while. */
export const HandOverDialog = (props: FactDialogOf) => {
  const { services, facts } = props.place;
  const basis = useFactBasis(props);
  const { written, subject, service, roles } = basis;
  const role = roles.find(each => each.role === written.role)?.role;
  const chosen = role ?? firstRole(roles, subject?.value);
  const held = roles.find(each => each.role === chosen);
  const holders = held?.people ?? [];
  const holder = holders.some(({ entityRef }) => entityRef === subject?.value)
    ? subject
    : holders[0] && {
        value: holders[0].entityRef,
        source: `Has the role, as the catalog says.`,
      };
  const suggestions: Suggestions = {
    service: { value: service?.entityRef ?? '' },
    role: { value: chosen },
    person: holder,
    successor: suggestColleague({
      ...{ service, roles, facts, role: chosen },
      person: written.person ?? holder?.value,
    }),
    ...suggestedPeriod(shadowPresets[0], basis.now),
  };
  return (
    <FactDialog
      title="Hand over a role"
      of={props}
      basis={basis}
      suggestions={suggestions}
      factsOf={draft => [
        { kind: 'hand-over', ...draft, note: draft.note?.trim() },
      ]}
    >
      {form => (
        <>
          {services.length > 1 && (
            <ChoiceField
              label="Of which service"
              {...form.choice('service')}
              onValue={ref =>
                form.write({ service: ref, role: undefined, person: undefined })
              }
              options={services.map(({ entityRef, title }) => ({
                value: entityRef,
                word: title,
              }))}
            />
          )}
          <ChoiceField
            label="Role"
            {...form.choice('role')}
            onValue={value => form.write({ role: value, person: undefined })}
            options={(held ? roles : [{ role: chosen, title: chosen }]).map(
              each => ({ value: each.role, word: each.title }),
            )}
          />
          <PersonPicker
            label="From whom"
            {...form.person('person')}
            people={holders.length > 0 ? holders : basis.people}
          />
          <PersonPicker
            label="To whom"
            except={form.draft.person}
            {...form.person(
              'successor',
              'The shadow until the end; the catalog then says that they have the role.',
            )}
          />
          <PeriodFields {...form.period} presets={shadowPresets} />
          <TextField
            size="small"
            label="Note for the successor (optional)"
            value={form.draft.note ?? ''}
            error={Boolean(form.sentenceAt('note'))}
            helperText={
              form.sentenceAt('note') ??
              'What they have to know, and where it is written.'
            }
            onChange={event => form.write({ note: event.target.value })}
            multiline
            minRows={2}
            inputProps={{ maxLength: 4000 }}
          />
        </>
      )}
    </FactDialog>
  );
};

/** The first role that somebody has, else the first that anybody has. */
function firstRole(
  roles: readonly ResolvedRole[],
  person: string | undefined,
): Role {
  const own = roles.find(({ people }) =>
    people.some(({ entityRef }) => entityRef === person),
  );
  const held = own ?? roles.find(({ people }) => people.length > 0);
  return held?.role ?? roles[0]?.role ?? roleSchema.options[0];
}
