/** Kinds of files that are handed to the reader. */
export type FileType =
  | 'text/plain'
  | 'text/csv'
  | 'text/calendar'
  | 'application/json'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands the text or data to the reader as a file. The name never contains anything that a person wrote. */
export function download(fileName: string, type: FileType, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; some take a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
