export { ChartFigure } from './ChartFigure';
export type { FactColumn } from './factColumn';
export { FactTooltip } from './FactTooltip';
export { HatchPattern } from './HatchPattern';
export { Legend } from './Legend';
export { niceTicks } from './niceTicks';
export { PlotCursor } from './PlotCursor';
export { Readout } from './Readout';
export { Sparkline } from './Sparkline';
