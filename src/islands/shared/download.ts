/** Hands the text to the reader as a file. The name never contains anything that a person wrote. */
export function download(fileName: string, type: 'text/plain' | 'application/json', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; some take a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
