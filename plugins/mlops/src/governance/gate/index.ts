export { GateBox } from './GateBox';
export { GateVerdictLine } from './GateVerdictLine';
export { useGate } from './useGate';
