import { eventually } from '../portal/eventually';
import { ledgerKey } from '../portal/portalConfig';
import type { Road } from './openRoad';
import { verifyExported } from './verifyExported';

/** What happened on the road is proven, and what did not is not. */
export async function verifyRecord(road: Road): Promise<void> {
  const auditor = await road.portal().as('user:default/compliance-officer-1');
  const types = await eventually(async () => {
    const { items } = await auditor.mlops.audit.entries({
      query: { limit: 200 },
    });
    const { size } = await auditor.mlops.audit.head({});
    expect(size).toBe(items.length);
    return items.map(({ type }) => type);
  });
  expect(types).toEqual(
    expect.arrayContaining([
      'mlops.registry.version-registered@1',
      'mlops.governance.signed-off@1',
      'mlops.governance.gate-decided@1',
      'mlops.governance.gate-redeemed@1',
      'mlops.registry.deployment-recorded@1',
    ]),
  );
  const registered = types.filter(type => type.includes('registered@'));
  expect(registered).toHaveLength(2);
  const { text } = await auditor.call('/api/mlops/audit/export');
  expect(await verifyExported(text, ledgerKey.verifierKey)).toMatchObject({
    verified: true,
    size: types.length,
  });
  const tampered = text.replace('"verdict":"approve"', '"verdict":"Approve"');
  expect(tampered).not.toBe(text);
  expect(await verifyExported(tampered, ledgerKey.verifierKey)).toMatchObject({
    verified: false,
  });
}
