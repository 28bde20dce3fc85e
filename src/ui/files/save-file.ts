/** Hands a file that is ready to the browser's downloads. */
export function saveFile(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Hands bytes to the browser's downloads. */
export function saveBytes({ bytes, mime, name }: { bytes: Uint8Array; mime: string; name: string }): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
  saveFile(url, name);
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
