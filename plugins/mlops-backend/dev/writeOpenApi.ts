import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openApiText } from '../src/openApi';

// Run by `yarn openapi` after a contract changed.
writeFileSync(resolve(__dirname, '../openapi.yaml'), openApiText());
