#!/usr/bin/env node
import { newDecision } from '../src/decisions/newDecision.mjs';
import { inRepository } from '../src/repository.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

await runCommandLine(async () => {
  const file = await newDecision(
    inRepository('docs/decisions'),
    process.argv.slice(2).join(' '),
  );
  process.stdout.write(`${file}\n`);
});
