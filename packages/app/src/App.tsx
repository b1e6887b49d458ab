import { createApp } from '@backstage/frontend-defaults';
import { catalogGraphModule } from './catalogGraph';
import { navModule } from './nav';
import { searchModule } from './search';
import { settingsModule } from './settings';
import { signInModule } from './signIn';

/**
 * The portal: its own frame and sign-in. Pages come from the plugins among the
 * package's dependencies.
 */
export const app = createApp({
  features: [
    catalogGraphModule,
    navModule,
    searchModule,
    settingsModule,
    signInModule,
  ],
});
