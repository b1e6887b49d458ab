import Box from '@mui/material/Box';
import { useId, useState } from 'react';

export interface FileDigestProps {
  readonly onDigest: (digest: string, fileName: string) => void;
}

/** Works out the digest of a file on this machine; the file goes nowhere. */
export const FileDigest = ({ onDigest }: FileDigestProps) => {
  const id = useId();
  const [problem, setProblem] = useState('');
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onDigest(await digestOf(file), file.name);
      setProblem('');
    } catch (error) {
      setProblem(`The digest could not be worked out here: ${error}`);
    }
  };
  // Browsers keep their cryptography from portals served over plain http.
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return null;
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
      <label htmlFor={id}>
        Or have the digest of a file worked out; the file stays on this machine:{' '}
      </label>
      <input
        id={id}
        type="file"
        onChange={event => read(event.target.files?.[0])}
      />
      <span role="status">{problem}</span>
    </Box>
  );
};

async function digestOf(file: File): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return `sha256:${Array.from(new Uint8Array(bytes), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')}`;
}
