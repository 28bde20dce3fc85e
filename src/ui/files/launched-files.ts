import type { PickedFile } from '../../client/index.ts';

/** Only in Chromium, and only where the app is installed; not in the types of the DOM yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls back with the files that the system opens with the app, now and later. */
export function launchedFiles(onFiles: (files: PickedFile[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length === 0) return;
    const opened = Promise.all(files.map((handle) => handle.getFile()));
    // A file that was moved meanwhile: nothing was opened, and the page stays as it is.
    opened.then(
      (found) => onFiles(found.map((file) => ({ name: file.name, file }))),
      () => undefined,
    );
  });
}
