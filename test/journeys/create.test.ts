import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createService } from './portal/createService';
import { demoPortal } from './portal/demoPortal';
import { journeyForge } from './portal/journeyForge';
import { engines } from './portal/portalDatabase';
import type { PortalReader } from './portal/portalReader';

const person = 'user:default/data-scientist-1';

// How one is created, and what becomes of it, is told by the road.
describe.each(engines)('a service that cannot be created, on %s', engine => {
  const { forge } = journeyForge();
  const portal = demoPortal(engine, { forge });

  it('is not created while the forge is down, and the sentence says so', async () => {
    const reader = await portal().as(person);
    const task = await createService(reader, {
      name: 'unlucky',
      host: `localhost:${forge.portOfDeadForge}`,
    });
    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      `The forge localhost:${forge.portOfDeadForge} does not answer, so nothing was created.`,
    );
    expect(await locations(reader)).not.toContain('unlucky');
    expect(await repositories()).not.toContain('unlucky.git');
  });

  it('is not created under a name that the catalog or the forge has', async () => {
    const reader = await portal().as(person);
    const known = await createService(reader, { name: 'arrival-delay' });
    expect(known.status).toBe('failed');
    expect(known.log).toContain(
      'The catalog has a component arrival-delay already',
    );
    expect(await repositories()).not.toContain('arrival-delay.git');

    // Somebody's repository, which the catalog does not know of.
    await mkdir(path.join(forge.directory, 'team/kept.git'), {
      recursive: true,
    });
    await writeFile(path.join(forge.directory, 'team/kept.git/HEAD'), '');
    const kept = await createService(reader, { name: 'kept' });
    expect(kept.status).toBe('failed');
    expect(kept.log).toContain('has a repository team/kept already');
    expect(await locations(reader)).not.toContain('kept');
  });

  async function repositories(): Promise<string[]> {
    const team = path.join(forge.directory, 'team');
    return existsSync(team) ? readdir(team) : [];
  }

  async function locations(reader: PortalReader): Promise<string> {
    return (await reader.call('/api/catalog/locations')).text;
  }
});
