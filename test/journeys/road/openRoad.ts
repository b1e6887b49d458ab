import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { demoPortal } from '../portal/demoPortal';
import { journeyForge, type JourneyForge } from '../portal/journeyForge';
import { pipelineToken } from '../portal/portalConfig';
import type { Engine } from '../portal/portalDatabase';
import type { PortalReader } from '../portal/portalReader';
import type { Portal } from '../portal/startPortal';

/** Where the version goes. */
export const place = { environment: 'production', region: 'eu-west' };

/** A portal, the people of one service, and how far its version has come. */
export interface Road extends JourneyForge {
  portal(): Portal;
  /** The pipeline of the service. */
  pipeline(): PortalReader;
  /** Who built the version. */
  scientist(): PortalReader;
  /** What the review looks like now. */
  review(): Promise<ReviewView>;
  /** The version, once it is registered. */
  versionId: string;
  /** Its review, once it is opened. */
  reviewId: string;
  /** The service that is created next: its clone, and what its command said. */
  readonly next: { repository: string; said: string };
}

/** The road of one `describe`; its stages follow each other. */
export function openRoad(engine: Engine): Road {
  const { forge, newFolder } = journeyForge();
  const portal = demoPortal(engine, { forge });
  let scientist: PortalReader | undefined;

  beforeAll(async () => {
    scientist = await portal().as('user:default/data-scientist-1');
  });

  const road: Road = {
    forge,
    newFolder,
    portal,
    pipeline: () => portal().withToken(pipelineToken),
    scientist: () => {
      if (!scientist) throw new Error('The data scientist did not sign in');
      return scientist;
    },
    review: () =>
      road.scientist().mlops.governance.get({ path: { id: road.reviewId } }),
    versionId: '',
    reviewId: '',
    next: { repository: '', said: '' },
  };
  return road;
}
