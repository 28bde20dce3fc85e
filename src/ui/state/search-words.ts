/** Text as it is searched: whatever its case and accents. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a person typed into a search box, as words of plain text: all of them are to be found. */
export function searchWords(search: string): string[] {
  return plainText(search).split(/\s+/).filter(Boolean);
}
