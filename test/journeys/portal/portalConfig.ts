import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '@backstage/types';
import { createSignerKey, formatSignerKey } from '@pitwall/plugin-mlops-common';
import { parse } from 'yaml';
import { forgeConfig, type ForgeOfJourney } from './forgeConfig';

const root = path.resolve(__dirname, '../../..');

/** The token of the demo's pipeline in a journey. */
export const pipelineToken = 'the-token-of-arrival-delay-in-a-journey';
/** A token of a pipeline that nothing was granted to. */
export const strangerToken = 'the-token-of-a-pipeline-nobody-knows';

/** The key that signs the ledger of a journey. */
export const ledgerKey = createSignerKey(
  'ledger.pitwall.example',
  new Uint8Array(32).fill(1),
);

/** The key that signs decisions of the gate in a journey. */
const gateKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** A token of the pipelines of created services. */
export const createdToken = 'the-token-of-created-services-in-a-journey';

export interface PortalSettings {
  readonly port: number;
  readonly database: JsonObject;
  readonly locations?: JsonObject[];
  /** Replaces keys of `mlops`. */
  readonly mlops?: JsonObject;
  /** Where services are created; nowhere without it. */
  readonly forge?: ForgeOfJourney;
}

/**
 * The configuration of the demo as its own file has it, on a port and a
 * database of one journey, with a catalog that is read every second.
 */
export function portalConfig(settings: PortalSettings): JsonObject {
  const demo = parse(
    readFileSync(path.join(root, 'app-config.demo.yaml'), 'utf8'),
  );
  const baseUrl = `http://127.0.0.1:${settings.port}`;
  const forge = settings.forge && forgeConfig(settings.forge);
  const [ofDemo, ofCreated] = demo.backend.auth.externalAccess;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port: settings.port },
      database: settings.database,
      auth: {
        externalAccess: [
          { ...ofDemo, options: { ...ofDemo.options, token: pipelineToken } },
          {
            type: 'static',
            options: { token: strangerToken, subject: 'pipeline:stranger' },
          },
          {
            ...ofCreated,
            options: { ...ofCreated.options, token: createdToken },
          },
        ],
      },
    },
    auth: demo.auth,
    pitwall: {
      ...demo.pitwall,
      demo: { ...demo.pitwall.demo, forge: undefined, ...forge?.demo },
    },
    ...forge?.portal,
    permission: { enabled: true },
    catalog: {
      rules: [
        { allow: ['Component', 'Domain', 'Group', 'Location'] },
        { allow: ['Resource', 'System', 'User', 'API', 'Template'] },
      ],
      locations: [...(settings.locations ?? []), ...(forge?.locations ?? [])],
      processingInterval: { seconds: 2 },
    },
    mlops: {
      ...demo.mlops,
      catalogRefreshSeconds: 1,
      ledger: { signingKey: formatSignerKey(ledgerKey) },
      gate: { signingKey: gateKey },
      ...settings.mlops,
    },
  };
}
