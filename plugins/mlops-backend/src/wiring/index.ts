export { type PluginTools } from './pluginTools';
export { offerLedgerAnchors, wireAudit } from './wireAudit';
export { wireOverview } from './wireOverview';
export { wireRegistry } from './wireRegistry';
