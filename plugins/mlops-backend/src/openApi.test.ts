import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openApiText } from './openApi';

describe('openapi.yaml', () => {
  it('says what the contracts say; if not, run "yarn openapi"', () => {
    const checkedIn = readFileSync(
      resolve(__dirname, '../openapi.yaml'),
      'utf8',
    );
    expect(checkedIn).toBe(openApiText());
  });
});
