import type { DatedFact } from '@pitwall/plugin-mlops-common';
import { AwayDialog } from './AwayDialog';
import { DeputyDialog } from './DeputyDialog';
import type { FactDialogOf } from './factPlace';
import { HandOverDialog } from './HandOverDialog';
import { SwapDialog } from './SwapDialog';

/** What somebody enters in a dialog; a change is acknowledged where it stands. */
export type EnteredKind = Exclude<DatedFact['kind'], 'acknowledgement'>;

/** The dialog of each. */
export const factDialogs: Readonly<
  Record<EnteredKind, (props: FactDialogOf) => JSX.Element>
> = {
  absence: AwayDialog,
  deputy: DeputyDialog,
  'rota-swap': SwapDialog,
  'hand-over': HandOverDialog,
};
