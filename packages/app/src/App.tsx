import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';

export const app = createApp({ features: [navModule] });
