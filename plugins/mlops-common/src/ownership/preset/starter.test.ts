import { starter } from './starter';

/** The matrix as it was agreed: model owner, builder, operator. */
const agreed = `
| register-use-case | A/R | C |  |
| train-and-document | C | A/R | I |
| accept-model-risk | A/R | C | C |
| decide-promotion | A | R | R |
| deploy-and-size | I | C | A/R |
| respond-to-incident | I | C | A/R |
| withdraw-or-keep-serving | A | C | R |
`;

describe('starter', () => {
  it('is three roles and seven activities, cell by cell', () => {
    expect(Object.values(starter.roles)).toEqual([
      'Model owner',
      'Builder',
      'Operator',
    ]);
    const roles = [
      'ai-product-manager',
      'ml-engineer',
      'mlops-engineer',
    ] as const;
    const rows = starter.activities.map(({ activity, cells }) => {
      expect(Object.keys(cells).every(role => role in starter.roles)).toBe(
        true,
      );
      return [activity, ...roles.map(role => cells[role] ?? '')].join(' | ');
    });
    expect(`\n${rows.map(row => `| ${row} |`).join('\n')}\n`).toBe(agreed);
  });
});
