#!/usr/bin/env node
import { createStages } from '../src/console/createStages.mjs';
import { startDevelopment } from '../src/portal/startDevelopment.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

await runCommandLine(() => startDevelopment(createStages()));
