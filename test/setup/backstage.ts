import { vi } from 'vitest';

// Backstage's test utilities call a global `jest`.
Object.assign(globalThis, { jest: vi });
