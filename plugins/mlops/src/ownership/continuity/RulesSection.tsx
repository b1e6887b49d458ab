import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Coverage, ViolationCode } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { sayCount } from '../../spoken';
import { ListSection } from './ListSection';
import { SeverityChip } from './SeverityChip';
import { violationColumns } from './violationColumns';

/** Rules that are broken, and the services that break them; a rule narrows the list. */
export const RulesSection = ({ coverage }: { coverage: Coverage }) => {
  const { rules, violations } = coverage;
  const [code, setCode] = useState<ViolationCode>();
  const chosen = rules.find(rule => rule.code === code);
  const items = chosen
    ? violations.items.filter(each => each.codes.includes(chosen.code))
    : violations.items;
  return (
    <ListSection
      title="Services that break a rule"
      none="No service breaks a rule of ownership."
      explanation="Choose a rule to see which services break it."
      list={
        chosen
          ? { items, totalItems: chosen.services }
          : { items, totalItems: violations.totalItems }
      }
      columns={violationColumns}
      keyOf={({ service }) => service.entityRef}
    >
      <Box
        role="group"
        aria-label="Rules"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}
      >
        {rules.map(rule => (
          <Button
            key={rule.code}
            size="small"
            variant={rule.code === code ? 'contained' : 'outlined'}
            aria-pressed={rule.code === code}
            onClick={() => setCode(rule.code === code ? undefined : rule.code)}
            sx={{ textAlign: 'left', minHeight: 36 }}
          >
            {rule.title}: {sayCount(rule.services, 'service')}
            {rule.severity === 'error' ? ', error' : ', warning'}
          </Button>
        ))}
      </Box>
      {chosen && (
        <Box sx={{ mb: 1 }}>
          <SeverityChip severity={chosen.severity} /> {chosen.title}
        </Box>
      )}
    </ListSection>
  );
};
