export { GateBox } from './GateBox';
export { GateReasons } from './GateReasons';
export { GateVerdictLine } from './GateVerdictLine';
export { useGate } from './useGate';
