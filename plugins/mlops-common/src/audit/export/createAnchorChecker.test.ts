import {
  exampleExport,
  exampleLedger,
  inChunks,
  manyPayloads,
  trusted,
} from './__fixtures__/exampleLedger';
import { verifyExport } from './verifyExport';

describe('an anchor', () => {
  it('is a head that the export must begin with', async () => {
    const file = await exampleExport(manyPayloads(9));
    for (const size of [0, 1, 6, 9]) {
      const anchor = exampleLedger(manyPayloads(size)).checkpoint;
      const verdict = await verifyExport(inChunks(file), trusted, { anchor });
      expect(verdict.verified).toBe(true);
    }
  });

  it('tells a shortened, a rewritten and a foreign ledger', async () => {
    const file = await exampleExport(manyPayloads(9));
    const later = exampleLedger(manyPayloads(10)).checkpoint;
    const forged = exampleLedger(manyPayloads(9).with(2, 'x')).checkpoint;
    const foreign = { ...later, origin: 'other.example' };
    for (const anchor of [later, forged, foreign]) {
      expect(
        await verifyExport(inChunks(file), trusted, { anchor }),
      ).toMatchObject({ verified: false, fault: 'anchor' });
    }
  });
});
