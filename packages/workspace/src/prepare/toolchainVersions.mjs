/**
 * The Node the portal runs on. 24 aborts in the embedded database, 20 is older
 * than Backstage supports.
 */
export const nodeMajor = 22;

/**
 * Taken from npm when the running Node has another major version: the newest
 * that exists for Linux and macOS on both processors.
 */
export const nodeVersion = '22.23.2';

export const yarnVersion = '4.18.1';
