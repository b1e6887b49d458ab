import Box from '@mui/material/Box';
import type { Violation } from '@pitwall/plugin-mlops-common';
import { RiAlertLine, RiErrorWarningFill } from '@remixicon/react';
import { sayCount, Spoken } from '../spoken';
import { sayPlainly } from './sayPlainly';

/** For the outline of a place in the matrix of which violations speak. */
export function severityOf(violations: readonly Violation[]): {
  'data-severity'?: Violation['severity'];
} {
  if (violations.length === 0) return {};
  const isError = violations.some(({ severity }) => severity === 'error');
  return { 'data-severity': isError ? 'error' : 'warning' };
}

/** Beside a place in the matrix of which violations speak; else nothing. */
export const ViolationMark = ({
  violations,
}: {
  violations: readonly Violation[];
}) => {
  if (violations.length === 0) return null;
  const isError = severityOf(violations)['data-severity'] === 'error';
  return (
    <Box
      component="span"
      title={violations.map(({ sentence }) => sayPlainly(sentence)).join(' ')}
      sx={{
        ml: 0.5,
        verticalAlign: 'text-bottom',
        display: 'inline-flex',
        color: ({ palette }) =>
          isError ? palette.status.error : palette.status.warning,
      }}
    >
      {isError ? (
        <RiErrorWarningFill size={16} aria-hidden />
      ) : (
        <RiAlertLine size={16} aria-hidden />
      )}
      <Spoken>, {sayCount(violations.length, 'violation')}</Spoken>
    </Box>
  );
};
