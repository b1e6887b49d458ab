export { nameInRef } from './nameInRef';
export { sayCount } from './sayCount';
export { sayList } from './sayList';
export { Spoken } from './Spoken';
