import type { PickedFile } from '../../client/index.ts';

/** Files that systems put into folders by themselves; nobody means them. */
const systemFile = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i;

/** From a file field; of a folder, with their paths in it. */
export function pickedFiles(files: Iterable<File>): PickedFile[] {
  return withoutSystemFiles([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** From a drop, folders with all that is in them. Must be called within the event: the browser empties it afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const found = await Promise.all(
    entries.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return await filesIn(entry as FileSystemDirectoryEntry);
      return file ? [{ name: file.name, file }] : [];
    }),
  );
  return withoutSystemFiles(found.flat());
}

/**
 * What was pasted: files, or else text under the name given. Must be called within the event, too. Programs also give a
 * picture of the cells that were copied; nobody means that.
 */
export function pastedFiles(data: DataTransfer, name: string): PickedFile[] {
  const files = [...data.files];
  const text = data.getData('text/plain');
  if (text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'))) return [textFile(text, name)];
  return pickedFiles(files);
}

export function textFile(text: string, name: string): PickedFile {
  return { name, file: new Blob([text]) };
}

/** A file picked alone is taken whatever its name. */
function withoutSystemFiles(files: PickedFile[]): PickedFile[] {
  return files.length === 1 ? files : files.filter(({ name }) => !systemFile.test(name));
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<PickedFile[]> {
  const reader = folder.createReader();
  const files: PickedFile[] = [];
  // A reader gives some entries at a time, and none when there are no more.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return files;
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
      else files.push(await fileOf(entry as FileSystemFileEntry));
    }
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<PickedFile> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return { name: entry.fullPath.replace(/^\//, ''), file };
}
