export type { EntityFile, FileFinding } from './entityFile';
export { lintEntityDocuments } from './lintEntityDocuments';
export { lintEntityFiles } from './lintEntityFiles';
export { lintRotaFiles, type RotaLint } from './lintRotaFiles';
