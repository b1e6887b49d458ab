export { type PluginTools } from './pluginTools';
export { wireOverview } from './wireOverview';
