import type { Contract } from './contract';
import { mlopsContracts } from './mlopsContracts';

const contracts: readonly Contract[] = Object.values(
  mlopsContracts,
).flatMap<Contract>(Object.values);

describe('the contracts', () => {
  it.each(
    contracts.flatMap(({ id, input: { query } }) =>
      query ? [[id, query] as const] : [],
    ),
  )('%s refuses a parameter it does not know', (_, query) => {
    // A misspelt filter that is passed over answers another question.
    expect(query.safeParse({ simptom: 'drift' }).error?.issues).toContainEqual(
      expect.objectContaining({
        code: 'unrecognized_keys',
        keys: ['simptom'],
      }),
    );
  });
});
