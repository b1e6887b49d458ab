import type { HeldRole } from '@pitwall/plugin-mlops-common';
import { rolesByWork } from './rolesByWork';

const held = (name: string, changed: Partial<HeldRole> = {}): HeldRole => ({
  service: { entityRef: `component:default/${name}`, title: name },
  ...{ role: 'mlops-engineer', roleTitle: 'MLOps engineer', isAlone: false },
  accountableFor: [{ activity: 'roll-back', title: 'Roll back' }],
  responsibleFor: [],
  ...changed,
});

describe('rolesByWork', () => {
  it('names services together that ask the same work, each with who else is there', () => {
    const roles = rolesByWork([
      held('gate'),
      held('belt', { accountableFor: [] }),
      held('delay', { isAlone: true }),
      held('gate', { role: 'on-call', roleTitle: 'On-call' }),
    ]);
    expect(
      roles.map(({ roleTitle, services }) => [
        roleTitle,
        services.map(({ service, isAlone }) => [service.title, isAlone]),
      ]),
    ).toEqual([
      [
        'MLOps engineer',
        [
          ['gate', false],
          ['delay', true],
        ],
      ],
      ['MLOps engineer', [['belt', false]]],
      ['On-call', [['gate', false]]],
    ]);
  });

  it('keeps apart what is held through different groups', () => {
    const through = (name: string) => ({
      through: { entityRef: `group:default/${name}`, title: name },
    });
    expect(
      rolesByWork([
        held('gate', through('mlops')),
        held('belt', through('platform')),
      ]),
    ).toHaveLength(2);
  });
});
