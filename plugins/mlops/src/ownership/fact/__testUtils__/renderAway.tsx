import type { DatedFact, NewDatedFact } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answeringCalls,
  renderCallParts,
} from '../../../../dev/fixtures/renderCalls';
import { AwaySection } from '../AwaySection';

/** The service of the fixtures. */
export const service = {
  entityRef: 'component:default/arrival-delay',
  title: 'Arrival delay',
};
const named = {
  people: [
    { entityRef: 'user:default/mlops-engineer-2', title: 'MLOps engineer 2' },
  ],
  rotas: ['rota:flight-ops'],
};
/** The reader of the fixtures. */
export const reader = 'user:default/mlops-engineer-2';

/** What was sent while the section was shown. */
export interface Recorded {
  readonly bodies: () => readonly NewDatedFact[];
  readonly keys: () => readonly (string | undefined)[];
  /** How often the section told that something changed. */
  readonly changes: () => number;
}

/** The section over a client that keeps what is recorded. */
export function renderAway(
  own: Parameters<typeof answeringCalls>[1] = {},
  facts: readonly DatedFact[] = [],
): Recorded {
  const client = answeringCalls({ facts }, own);
  const recordFact = vi.fn(client.facts.recordFact);
  const onChanged = vi.fn();
  renderCallParts(
    { ...client, facts: { ...client.facts, recordFact } },
    <AwaySection
      level={3}
      service={service}
      named={named}
      now={new Date()}
      onChanged={onChanged}
    />,
  );
  return {
    bodies: () => recordFact.mock.calls.map(([{ body }]) => body),
    keys: () =>
      recordFact.mock.calls.map(([, options]) => options?.idempotencyKey),
    changes: () => onChanged.mock.calls.length,
  };
}

/** Opens a dialog once the section is read. */
export async function openDialog(word: string) {
  // Who the reader is has to be known before anything is filled in.
  await screen.findByText(/Nobody is known to be away|now/);
  await userEvent.click(await screen.findByRole('button', { name: word }));
  return screen.findByRole('dialog');
}

/** Chooses a person in a field. */
export async function pick(dialog: HTMLElement, label: string, name: RegExp) {
  await userEvent.click(within(dialog).getByLabelText(label));
  await userEvent.click(await screen.findByRole('option', { name }));
}

/** Presses the one button that writes. */
export const confirm = (dialog: HTMLElement) =>
  userEvent.click(
    within(dialog).getByRole('button', { name: 'Write it down' }),
  );
