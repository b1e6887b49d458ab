import { useTheme } from '@mui/material/styles';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { FactTooltip, niceTicks } from '../chart';
import type { DistributionBar } from './distributionBars';
import { distributionColours } from './distributionColours';
import { sayBar } from './sayBar';
import { sayShare } from './sayNumber';

export interface DistributionPlotProps {
  readonly bars: readonly DistributionBar[];
  /** Numbers stand side by side in order; categories below one another, to be read. */
  readonly kind: 'number' | 'category';
  /** Of the pair that was reached by keyboard. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

const columnsHeight = 260;
const rowHeight = 28;
const axisHeight = 34;

/** Pairs of bars from zero: the reference grey, the window coloured. */
export const DistributionPlot = (props: DistributionPlotProps) => {
  const { bars, kind, chosen, onChoose } = props;
  const theme = useTheme();
  const { palette, typography } = theme;
  const colours = distributionColours(theme);
  const isRows = kind === 'category';
  const height = isRows ? bars.length * rowHeight + axisHeight : columnsHeight;
  const tick = {
    fontSize: typography.caption.fontSize,
    fill: palette.text.secondary,
  };
  const shareTicks = niceTicks(
    Math.max(...bars.flatMap(({ reference, window }) => [reference, window])),
    isRows ? 4 : 5,
  );
  const ofShares = {
    type: 'number' as const,
    domain: [0, shareTicks[shareTicks.length - 1]],
    ticks: shareTicks,
    interval: 0 as const,
    tickFormatter: sayShare,
    tick,
    axisLine: false,
    tickLine: false,
  };
  const ofBins = {
    type: 'category' as const,
    dataKey: 'label',
    tick,
    stroke: palette.text.secondary,
    tickLine: false,
  };
  const label = bars[chosen]?.label;
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 480, height }}
    >
      <BarChart
        data={[...bars]}
        layout={isRows ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        barGap={0}
        barCategoryGap={isRows ? 4 : '10%'}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }) => {
          const index = Number(activeTooltipIndex);
          if (bars[index]) onChoose(index);
        }}
      >
        <CartesianGrid
          vertical={isRows}
          horizontal={!isRows}
          stroke={palette.divider}
        />
        {isRows ? (
          <XAxis {...ofShares} />
        ) : (
          <XAxis {...ofBins} minTickGap={8} />
        )}
        {isRows ? (
          <YAxis {...ofBins} width={72} interval={0} />
        ) : (
          <YAxis {...ofShares} width={52} />
        )}
        <ReferenceArea
          {...(isRows ? { y1: label, y2: label } : { x1: label, x2: label })}
          fill={palette.action.selected}
          fillOpacity={1}
        />
        {(['reference', 'window'] as const).map(side => (
          <Bar
            key={side}
            dataKey={side}
            isAnimationActive={false}
            shape={bar => (
              <Rectangle
                {...bar}
                fill={colours[side]}
                // Missing rows are a share of another whole than the bins.
                fillOpacity={bar.payload?.kind === 'missing' ? 0.35 : 1}
                stroke={colours[side]}
              />
            )}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: palette.action.hover }}
          content={({ active, activeIndex }) => {
            const bar = bars[Number(activeIndex)];
            return active && bar ? <FactTooltip facts={sayBar(bar)} /> : null;
          }}
        />
      </BarChart>
    </ResponsiveContainer>
  );
};
