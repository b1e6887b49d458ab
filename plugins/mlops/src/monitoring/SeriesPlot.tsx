import { useTheme } from '@mui/material/styles';
import type { DriftTest } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { FactTooltip, HatchPattern, niceTicks } from '../chart';
import type { DeploymentMark } from './deploymentMarks';
import { labelRows } from './labelRows';
import { limitStretches } from './limitStretches';
import { sayValue } from './sayValue';
import { SeriesDot } from './SeriesDot';
import type { SeriesRow } from './seriesRows';
import { timeTicks } from './timeTicks';
import { unknownStretches } from './unknownStretches';

export interface SeriesPlotProps {
  readonly test: DriftTest;
  readonly rows: readonly SeriesRow[];
  readonly marks: readonly DeploymentMark[];
  /** Of the chosen point. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly factsOf: (index: number) => readonly string[];
  /** Milliseconds; the axis ends here when nothing came since. */
  readonly now: number;
  readonly isNarrow: boolean;
}

const height = 260;
const labelHeight = 14;

/** The series itself. Nothing moves, so nothing has to stand still on request. */
export const SeriesPlot = (props: SeriesPlotProps) => {
  const { test, rows, marks, chosen, onChoose, factsOf, isNarrow } = props;
  const { palette, typography } = useTheme();
  const hatchId = useId().replace(/:/g, '');
  const { points } = test;
  const unknown = unknownStretches(test, props.now);
  const start = Date.parse(points[0].from);
  const end = Math.max(
    Date.parse(points[points.length - 1].to),
    ...unknown.map(({ to }) => to),
  );
  const { ticks, say } = timeTicks(start, end, isNarrow ? 4 : 8);
  const labelRow = labelRows(marks, {
    ...{ from: start, to: end },
    pixels: isNarrow ? 230 : 480,
  });
  const valueTicks = niceTicks(
    Math.max(
      ...points.flatMap(({ value = 0, warn = 0, drifted = 0 }) => [
        value,
        warn,
        drifted,
      ]),
    ),
  );
  const chosenRow = rows.find(row => row.index === chosen);
  const small = { fontSize: typography.caption.fontSize };
  const tick = { ...small, fill: palette.text.secondary };
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 640, height }}
    >
      <ComposedChart
        data={[...rows]}
        accessibilityLayer={false}
        margin={{ top: 5 + 2 * labelHeight, right: 52, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }) => {
          const row = rows[Number(activeTooltipIndex)];
          if (row?.point) onChoose(row.index);
        }}
        style={{ cursor: 'pointer' }}
      >
        <defs>
          <HatchPattern id={hatchId} />
        </defs>
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="at"
          type="number"
          domain={[start, end]}
          ticks={[...ticks]}
          tickFormatter={say}
          interval={0}
          tick={tick}
          stroke={palette.text.secondary}
        />
        <YAxis
          domain={[0, valueTicks[valueTicks.length - 1]]}
          ticks={valueTicks}
          interval={0}
          width={52}
          tickFormatter={value => sayValue(test, value)}
          tick={tick}
          axisLine={false}
          tickLine={false}
        />
        {unknown.map(({ from, to }) => (
          <ReferenceArea
            key={from}
            x1={from}
            x2={to}
            fill={`url(#${hatchId})`}
            fillOpacity={1}
          />
        ))}
        {chosenRow && (
          <ReferenceLine
            x={chosenRow.at}
            stroke={palette.primary.main}
            strokeOpacity={0.5}
          />
        )}
        {(['warn', 'drifted'] as const).flatMap(which =>
          limitStretches(points, which).map(({ limit, from, to }, at, all) => (
            <ReferenceLine
              key={`${which} ${from}`}
              segment={[
                { x: from, y: limit },
                { x: at === all.length - 1 ? end : to, y: limit },
              ]}
              stroke={
                which === 'warn' ? palette.text.secondary : palette.status.error
              }
              strokeDasharray={which === 'warn' ? '4 4' : '8 3'}
              label={
                at === all.length - 1
                  ? {
                      value: which === 'warn' ? 'usual' : 'drifted',
                      position: 'right',
                      // Two limits may lie close together; their words must not.
                      dy: which === 'warn' ? 7 : -7,
                      ...tick,
                    }
                  : undefined
              }
            />
          )),
        )}
        {marks.map(({ at, label }, index) => (
          <ReferenceLine
            key={at}
            x={at}
            stroke={palette.text.primary}
            strokeDasharray="2 2"
            label={
              labelRow[index] === undefined
                ? undefined
                : {
                    value: label,
                    position: 'top',
                    dy: -labelHeight * Number(labelRow[index]),
                    ...small,
                    fill: palette.text.primary,
                  }
            }
          />
        ))}
        <Line
          dataKey="value"
          stroke={palette.primary.main}
          strokeWidth={2}
          connectNulls={false}
          isAnimationActive={false}
          activeDot={false}
          dot={<SeriesDot chosen={chosen} count={points.length} />}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: palette.text.secondary }}
          content={({ active, activeIndex }) => {
            const row = rows[Number(activeIndex)];
            return active && row?.point ? (
              <FactTooltip facts={factsOf(row.index)} />
            ) : null;
          }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
};
