#!/usr/bin/env node
import { createStages } from '../src/console/createStages.mjs';
import { startPortal } from '../src/portal/startPortal.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

await runCommandLine(() => startPortal(createStages()));
