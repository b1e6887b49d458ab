#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Sources are there in a checkout only, where the bundle may be out of date.
if (existsSync(new URL('../src/main.ts', import.meta.url))) {
  const { bundle } = await import('../bundle.mjs');
  await bundle();
}
await import('../dist/pitwall.mjs');
