import TextField from '@mui/material/TextField';
import { sayMoment } from '../../instant';
import { ChoiceField } from '../../field';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factPlace';
import { isOwnRota } from './isOwnRota';
import { offeringToo } from './offeringToo';
import { awayPresets, type PeriodPreset } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { sayRota } from './sayFact';
import { draftWith, suggestedPeriod } from './suggestion';
import { restOf, shiftsOf, suggestSwap, type EndingShift } from './suggestSwap';
import { useFactBasis } from './useFactBasis';
import { useShifts } from './useShifts';

/** Somebody takes over what somebody else has in a rota. */
export const SwapDialog = (props: FactDialogOf) => {
  const basis = useFactBasis(props);
  const { written, subject, roles, now } = basis;
  const shifts = useShifts([
    ...[subject?.value, written.person].flatMap(ref => ref || []),
    ...roles
      .filter(({ role }) => role === 'on-call')
      .flatMap(({ targets }) => targets.map(({ entityRef }) => entityRef)),
  ]);
  const own = props.place.rotas.filter(isOwnRota);
  const rotas = [
    ...new Set([
      ...own,
      ...shifts.map(({ target }) => target),
      ...(written.target ? [written.target] : []),
    ]),
  ];
  const suggestions = {
    target: { value: rotas[0] ?? '' },
    ...suggestedPeriod(awayPresets[0], now),
    ...suggestSwap({
      ...{ shifts, subject, now },
      targets: written.target ? [written.target] : own,
      person: written.person,
    }),
  };
  const { target, person } = draftWith(written, suggestions);
  const theirs = shiftsOf(shifts, { target, person }, now);
  return (
    <FactDialog
      title="Swap a shift"
      of={props}
      basis={offeringToo(
        basis,
        shifts.map(shift => shift.person),
      )}
      suggestions={suggestions}
      factsOf={draft => [{ kind: 'rota-swap', ...draft }]}
    >
      {form => (
        <>
          {rotas.length > 0 ? (
            <ChoiceField
              label="Rota"
              {...form.choice('target')}
              options={rotas.map(rota => ({
                value: rota,
                word: titleOfRota(rota, theirs),
              }))}
            />
          ) : (
            <TextField
              size="small"
              label="Rota"
              placeholder="rota:flight-ops"
              value={form.draft.target ?? ''}
              error={Boolean(form.sentenceAt('target'))}
              helperText={
                form.sentenceAt('target') ??
                'As the annotation mlops.pitwall.dev/on-call of the service writes it.'
              }
              onChange={event => form.write({ target: event.target.value })}
            />
          )}
          <PersonPicker label="Whose shift" {...form.person('person')} />
          <PersonPicker
            label="Who takes it over"
            except={form.draft.person}
            {...form.person('standIn')}
          />
          <PeriodFields
            {...form.period}
            presets={
              theirs.length > 0
                ? theirs.map(shift => presetOf(shift, now))
                : awayPresets
            }
          />
        </>
      )}
    </FactDialog>
  );
};

/** As the shifts in it call it, else by its name. */
function titleOfRota(target: string, shifts: readonly EndingShift[]): string {
  const title = shifts.find(shift => shift.target === target)?.title;
  return title ?? sayRota(target);
}

/** One shift by the day on which it begins. */
function presetOf(shift: EndingShift, now: Date): PeriodPreset {
  const begins = new Date(shift.from);
  return {
    word:
      begins <= now
        ? 'The shift now'
        : `From ${sayMoment(begins, now, { hasZone: false })}`,
    periodAt: at => restOf(shift, at),
  };
}
