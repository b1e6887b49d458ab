import {
  mlopsContracts,
  type Contract,
  type ContractRequest,
} from '@pitwall/plugin-mlops-common';
import { aboutService, namedService } from './namedService';

const former = 'component:default/eta';
const current = 'component:flights/arrival-delay';
const contracts = Object.values(mlopsContracts).flatMap(each =>
  Object.values<Contract>(each),
);
const names = contracts.filter(
  ({ serviceOf, input: { query, body } }) =>
    serviceOf ||
    [query, body].some(
      part =>
        part && 'shape' in part && Object.hasOwn(Object(part.shape), 'service'),
    ),
);

/** A request that names the former ref wherever the contract has it. */
function requestOf({ input }: Contract): ContractRequest<Contract> {
  const named = { service: former, other: 1 };
  return {
    ...(input.path && { path: { namespace: 'default', name: 'eta' } }),
    ...(input.query && { query: named }),
    ...(input.body && { body: named }),
  };
}

describe('aboutService', () => {
  it.each(names.map(contract => [contract.id, contract] as const))(
    'puts another service into a request of %s, wherever it is named',
    (_, contract) => {
      const request = requestOf(contract);
      expect(namedService(contract, request)).toBe(former);
      const about = aboutService(contract, request, current);
      expect(namedService(contract, about)).toBe(current);
      expect(JSON.stringify(about)).not.toContain('eta');
      expect(request).toEqual(requestOf(contract));
    },
  );

  it('leaves alone what only looks like a service', () => {
    const contract = mlopsContracts.governance.get;
    const request = { path: { id: former } };
    expect(namedService(contract, request)).toBeUndefined();
  });
});
