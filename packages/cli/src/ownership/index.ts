export { raciLint } from './raciLint';
export { rotaLint } from './rotaLint';
