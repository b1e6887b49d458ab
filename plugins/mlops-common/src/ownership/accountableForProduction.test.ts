import { accountableForProduction } from './accountableForProduction';
import type { Ownership, ResolvedRole } from './ownership';
import type { Letters } from './raci';
import type { Role } from './role';

const role = (id: Role, ...targets: string[]): ResolvedRole => ({
  role: id,
  title: id,
  isControlRole: false,
  targets: targets.map(ref => ({ entityRef: ref, title: ref })),
  people: targets.map(ref => ({ entityRef: ref, title: ref })),
});

const row = (
  activity: string,
  cells: Partial<Record<Role, Letters>>,
): Ownership['activities'][number] => ({
  activity,
  title: activity,
  cells: Object.fromEntries(
    Object.entries(cells).map(([id, letters]) => [
      id,
      { letters, source: { level: 'organisation' } },
    ]),
  ),
});

const refs = (roles: ResolvedRole[], activities: Ownership['activities']) =>
  accountableForProduction({ roles, activities }).map(
    ({ entityRef }) => entityRef,
  );

describe('accountableForProduction', () => {
  it('names what the accountable role is bound to, each once', () => {
    expect(
      refs(
        [role('mlops-engineer', 'group:default/mlops'), role('on-call', 'x')],
        [
          row('respond-to-incident', { 'mlops-engineer': 'A', 'on-call': 'R' }),
          row('keep-uptime-and-latency', { 'mlops-engineer': 'A/R' }),
        ],
      ),
    ).toEqual(['group:default/mlops']);
  });

  it('does not count who is accountable for anything else', () => {
    expect(
      refs(
        [role('data-scientist', 'group:default/science')],
        [row('train-and-document', { 'data-scientist': 'A/R' })],
      ),
    ).toEqual([]);
  });

  it('is empty when the accountable role is not bound', () => {
    expect(
      refs(
        [role('mlops-engineer')],
        [row('respond-to-incident', { 'mlops-engineer': 'A' })],
      ),
    ).toEqual([]);
  });

  it('is empty when nobody is left in what the role is bound to', () => {
    const left = role('mlops-engineer', 'user:default/mlops-engineer-3');
    expect(
      refs(
        [{ ...left, people: [] }],
        [row('respond-to-incident', { 'mlops-engineer': 'A' })],
      ),
    ).toEqual([]);
  });
});
