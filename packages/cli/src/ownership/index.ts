export { raciLint } from './raciLint';
