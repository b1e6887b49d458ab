import { roleSchema } from '../role';
import { standard } from './standard';

/** The matrix as it was agreed: PM, DS, DE, MLE, OPS, VAL, CMP, SEC, ONC. */
const agreed = `
| register-use-case | A/R | C |  |  |  | C | C |  |  |
| ingest-data | C | C | A/R |  | I |  | C | C |  |
| release-features-and-training-data | I | R | A | C |  |  | I |  |  |
| train-and-document | C | A/R | C | R |  |  |  |  |  |
| assess-explainability-and-fairness | C | A/R |  |  |  | C | C |  |  |
| validate-independently | I | C |  | C |  | A/R | I |  |  |
| review-security | I | C |  | C | C |  |  | A/R |  |
| accept-model-risk | A/R | C |  |  | C | C (veto) | C | C | I |
| decide-promotion | A | C | I | R | R | C | C |  | I |
| deploy-and-size | I | C |  | R | A/R |  |  | I | C |
| keep-uptime-and-latency | I |  |  | R | A |  |  |  | R |
| monitor-and-set-thresholds | C | R | C | R | A | C |  |  | I |
| manage-dependencies | I | C | R | R | A |  |  | C | I |
| respond-to-incident | I | C | C | C | A |  |  | C | R |
| roll-back | I | C |  | R | A/R | I |  |  | R |
| withdraw-or-keep-serving | A | C |  | C | R | C | C |  | I |
| notify-regulator-or-customer | C |  |  |  | I | C | A/R | C | I |
| retrain | I | A/R | C | R | C | I |  |  |  |
| review-periodically | A | R |  | C | R | C | C |  |  |
| control-access-and-secrets | I |  | C | C | R |  |  | A/R |  |
| retire | A | I | C | C | R | C | C |  | I |
`;

describe('standard', () => {
  it('is the matrix that was agreed, cell by cell', () => {
    const rows = standard.activities.map(({ activity, cells }) =>
      [activity, ...roleSchema.options.map(role => cells[role] ?? '')].join(
        ' | ',
      ),
    );
    expect(`\n${rows.map(row => `| ${row} |`).join('\n')}\n`).toBe(agreed);
  });
});
