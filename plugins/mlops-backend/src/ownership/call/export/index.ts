export { CallExport } from './CallExport';
