import { join } from 'node:path';
import { runNode } from '../__testUtils__';

const bin = join(__dirname, '../../bin/pitwall.mjs');
const demo = join(__dirname, '../../../demo/organisation');

describe('pitwall raci lint, as it is published', () => {
  it('reads YAML and refs without anything beside it', async () => {
    const { code, out, err } = await runNode([
      ...[bin, 'raci', 'lint', '--format', 'text'],
      ...['domains', 'use-cases', 'services-freight'].map(name =>
        join(demo, `${name}.yaml`),
      ),
    ]);
    // What waits to be acknowledged in the demo is a warning.
    expect({ code, errors: /: error: /.test(out) }).toEqual({
      ...{ code: 0, errors: false },
    });
    expect(err).toMatch(/^3 files, \d+ entities: 0 errors, \d+ warnings?\.\n$/);
  });
});
