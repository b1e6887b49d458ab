import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../portal/freePort';
import type { ForgeOfJourney } from './forgeConfig';

/** A forge, and folders to clone into. */
export interface JourneyForge {
  /** Where it is, from the first test on. */
  readonly forge: ForgeOfJourney;
  /** An empty folder, gone after the last test. */
  newFolder(): Promise<string>;
}

/**
 * Where the portal of one `describe` creates services. Ask for it before the
 * portal, which starts it.
 */
export function journeyForge(): JourneyForge {
  const folders: string[] = [];
  const forge = { port: 0, directory: '', portOfDeadForge: 0 };
  const newFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-create-'));
    folders.push(folder);
    return folder;
  };

  beforeAll(async () => {
    forge.port = await freePort();
    forge.portOfDeadForge = await freePort();
    forge.directory = await newFolder();
  });

  afterAll(async () => {
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true });
    }
  });

  return { forge, newFolder };
}
