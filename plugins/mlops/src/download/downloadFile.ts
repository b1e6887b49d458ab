/** Hands the parts of a text, one after another, to the reader as a file. */
export function downloadFile(
  fileName: string,
  type: string,
  parts: readonly BlobPart[],
) {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
