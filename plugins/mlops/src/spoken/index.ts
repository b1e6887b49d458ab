export { nameInRef } from './nameInRef';
export { sayCount } from './sayCount';
export { sayList } from './sayList';
export { sayPipeline } from './sayPipeline';
export { Spoken } from './Spoken';
