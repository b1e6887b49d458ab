export { mlopsScaffolderModule as default } from './module';
