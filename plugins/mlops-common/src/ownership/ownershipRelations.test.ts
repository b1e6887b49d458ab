import type { Entity } from '@backstage/catalog-model';
import { organisationMatrix } from './organisationMatrix';
import { ownershipRelations } from './ownershipRelations';

const organisation = organisationMatrix({ preset: 'starter', overrides: {} });

function relations(spec: Entity['spec']) {
  return ownershipRelations(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'delay' },
      spec,
    },
    organisation,
  ).map(({ source, type, target }) => `${source} ${type} ${target}`);
}

const delay = 'component:default/delay';
const team = 'group:default/team';

describe('ownershipRelations', () => {
  it('has one pair for each letter that the role holds somewhere', () => {
    expect(relations({ roles: { 'mlops-engineer': 'team' } })).toEqual([
      `${delay} accountableTo ${team}`,
      `${team} accountableFor ${delay}`,
      `${delay} responsibleTo ${team}`,
      `${team} responsibleFor ${delay}`,
      `${delay} consultedTo ${team}`,
      `${team} consultedFor ${delay}`,
      `${delay} informedTo ${team}`,
      `${team} informedFor ${delay}`,
    ]);
  });

  it('says once what several roles of one group repeat', () => {
    const roles = { 'mlops-engineer': 'team', 'ml-engineer': ['TEAM', team] };
    expect(relations({ roles })).toHaveLength(8);
  });

  it('takes in the cells that the entity itself overrides', () => {
    expect(
      relations({
        roles: { security: 'team' },
        raci: { 'deploy-and-size': { security: 'C (veto)' } },
      }),
    ).toEqual([
      `${delay} consultedTo ${team}`,
      `${team} consultedFor ${delay}`,
    ]);
  });

  it.each([
    [undefined],
    [{ roles: { security: 'team' } }],
    [{ roles: { 'mlops-engineer': 'a b', pilot: 'team' } }],
  ])(
    'says nothing of a role without a letter, or without a legal ref: %j',
    spec => {
      expect(relations(spec)).toEqual([]);
    },
  );
});
