import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factPlace';
import { awayPresets } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { suggestedPeriod } from './suggestion';
import { useFactBasis } from './useFactBasis';

/** Somebody cannot be reached, and who stands in meanwhile, if anybody. */
export const AwayDialog = (props: FactDialogOf) => {
  const basis = useFactBasis(props);
  return (
    <FactDialog
      title="Somebody is away"
      of={props}
      basis={basis}
      suggestions={{
        person: basis.subject,
        ...suggestedPeriod(awayPresets[0], basis.now),
      }}
      factsOf={({ person, deputy, from, until }) => [
        { kind: 'absence', person, from, until },
        ...(deputy ? [{ kind: 'deputy', person, deputy, from, until }] : []),
      ]}
    >
      {form => (
        <>
          <PersonPicker label="Who is away" {...form.person('person')} />
          <PeriodFields {...form.period} presets={awayPresets} />
          {!props.former && (
            <PersonPicker
              isOptional
              label="Who stands in"
              except={form.draft.person}
              {...form.person(
                'deputy',
                'They are called meanwhile; they cannot sign for anybody.',
              )}
            />
          )}
        </>
      )}
    </FactDialog>
  );
};
