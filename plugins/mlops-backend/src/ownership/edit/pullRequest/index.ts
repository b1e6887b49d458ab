export { forgeFor } from './forgeFor';
export { ForgeRefusal, type PullRequestForge } from './pullRequest';
