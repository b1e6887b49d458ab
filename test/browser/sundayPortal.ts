import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSignerKey, formatSignerKey } from '@pitwall/plugin-mlops-common';
import { root, startPortalProcess } from './portal/startPortalProcess';

/** Between two documents of a catalog file. */
const separator = /^---\n/m;

/**
 * The portal of the demo in a process of its own, over a copy of the demo
 * organisation that a test may change, with the hourly export in a folder: one
 * that may be stopped in the middle of the night.
 */
export async function startSundayPortal(port: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-sunday-'));
  const organisation = path.join(folder, 'organisation');
  const exported = path.join(folder, 'exported');
  await cp(path.join(root, 'packages/demo/organisation'), organisation, {
    recursive: true,
  });
  const portal = startPortalProcess(port, {
    config: 'app-config.demo.yaml',
    env: {
      PITWALL_DEMO_PIPELINE_TOKEN: 'the-token-of-a-test',
      PITWALL_DEMO_CREATED_TOKEN: 'the-other-token-of-a-test',
      PITWALL_DEMO_FORGE_PASSWORD: 'the-password-of-a-test',
      PITWALL_FORGE_PORT: '0',
      PITWALL_LEDGER_KEY: formatSignerKey(
        createSignerKey('ledger.pitwall.example', new Uint8Array(32).fill(7)),
      ),
      PITWALL_GATE_KEY: generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      APP_CONFIG_backend_database_connection: '":memory:"',
      APP_CONFIG_catalog_locations: JSON.stringify([
        { type: 'file', target: `${organisation}/*.yaml` },
      ]),
      APP_CONFIG_catalog_processingInterval_minutes: '0.05',
      APP_CONFIG_mlops_catalogRefreshSeconds: '1',
      APP_CONFIG_mlops_ledger_anchorFile: path.join(folder, 'heads.txt'),
      APP_CONFIG_mlops_people_export_folder: exported,
    },
  });
  return {
    ...portal,
    /** Where the pages lie that outlive the portal. */
    exported,
    /** Takes somebody out of the catalog, as whoever keeps it would. */
    async remove(person: string): Promise<void> {
      const file = path.join(organisation, 'people.yaml');
      const people = (await readFile(file, 'utf8')).split(separator);
      const left = people.filter(
        text => !new RegExp(`^  name: ${person}$`, 'm').test(text),
      );
      if (left.length === people.length) throw new Error(`No ${person} there`);
      await writeFile(file, left.join('---\n'));
    },
    async drop(): Promise<void> {
      await portal.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
