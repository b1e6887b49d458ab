export { type PluginTools } from './pluginTools';
export { offerLedgerAnchors, wireAudit } from './wireAudit';
export { wireGovernance } from './wireGovernance';
export { wireMonitoring } from './wireMonitoring';
export { wireOverview } from './wireOverview';
export { wireRegistry } from './wireRegistry';
export { wireRenames } from './wireRenames';
export { offerOnCallProviders, wireOwnership } from './wireOwnership';
