import { suggestSwap } from './suggestSwap';
import type { Shift } from './useShifts';

const now = new Date('2026-11-26T09:30:20.000Z');
const person = (name: string) => ({
  entityRef: `user:default/${name}`,
  title: name,
});
const shift = (
  name: string,
  from: string,
  until?: string,
  title = 'Flight operations, First line',
): Shift => ({
  ...{ target: 'rota:flight-ops', title, person: person(name) },
  from: `2026-${from}T08:00:00.000Z`,
  ...(until && { until: `2026-${until}T08:00:00.000Z` }),
});
const shifts = [
  shift('c', '11-23', '11-30', 'Flight operations, Second line'),
  shift('a', '11-23', '11-30'),
  shift('b', '11-30', '12-07'),
  shift('a', '12-07', '12-14'),
];
const of = (
  subject: string | undefined,
  change: Partial<Parameters<typeof suggestSwap>[0]> = {},
) =>
  suggestSwap({
    ...{ shifts, targets: ['rota:flight-ops'], person: undefined, now },
    subject: subject ? { value: person(subject).entityRef } : undefined,
    ...change,
  });
const values = (suggestions: ReturnType<typeof of>) =>
  Object.fromEntries(
    Object.entries(suggestions).map(([field, each]) => [field, each?.value]),
  );

describe('suggestSwap', () => {
  it('gives the rest of the shift that somebody has to whoever is next', () => {
    const suggestions = of('a');
    expect(values(suggestions)).toEqual({
      target: 'rota:flight-ops',
      person: 'user:default/a',
      standIn: 'user:default/b',
      from: '2026-11-26T09:30:00.000Z',
      until: '2026-11-30T08:00:00.000Z',
    });
    expect(suggestions.standIn?.source).toBe(
      'Has the shift after it, as the rota has it.',
    );
    expect(suggestions.until?.source).toBe(
      'A shift of Flight operations, First line, as the rota has it.',
    );
  });

  it('gives the whole of one that is yet to come', () => {
    expect(values(of('b'))).toMatchObject({
      standIn: 'user:default/a',
      from: '2026-11-30T08:00:00.000Z',
      until: '2026-12-07T08:00:00.000Z',
    });
  });

  it('asks somebody of another line where nobody else is in this one', () => {
    const suggestions = of('c');
    expect(suggestions.standIn).toEqual({
      value: 'user:default/a',
      source: 'Has shifts of Flight operations, First line too.',
    });
  });

  it('is about whoever has the shift now when the reader has none', () => {
    expect(of('z').person).toEqual({
      value: 'user:default/c',
      source: 'Has the next shift of Flight operations, Second line.',
    });
  });

  it('passes over a shift that nobody else could take', () => {
    const alone = { ...shift('a', '11-23', '11-28'), target: 'rota:hub-ops' };
    expect(
      values(of('a', { shifts: [alone, ...shifts], targets: [] })),
    ).toMatchObject({ target: 'rota:flight-ops', standIn: 'user:default/b' });
    expect(values(of('a', { shifts: [alone], targets: [] }))).toMatchObject({
      target: 'rota:hub-ops',
      standIn: undefined,
    });
  });

  it('knows nothing of somebody who was chosen and has no shift', () => {
    expect(values(of('a', { person: 'user:default/z' }))).toEqual({
      person: 'user:default/a',
    });
    expect(values(of(undefined, { shifts: [] }))).toEqual({});
  });
});
