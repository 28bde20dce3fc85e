/** What stands at the foot of the page: the promise, how to check it, and what this copy of the tool is. */
export const privacyEn = {
  save: 'Save this tool to use it without internet',
  saveHint: (size: string) => `One file (HTML, ${size}). It opens with a double click.`,
  offlineReady: 'Ready to work offline.',
  update: 'A newer version of this tool is ready.',
  updateLater: 'It opens by itself once you have closed all windows of this tool. Until then nothing changes.',
  updateWithFile: 'Your file stays open here as it is. Download what you need before you change.',
  openUpdate: 'Open the newer version',
  check: {
    title: 'How anyone can check it',
    steps: [
      'Disconnect from the internet after this page has opened, and convert a file: it works just the same.',
      'Open your browser’s developer tools (F12), choose “Network” and convert a file: nothing is sent.',
      'Read the rules of this page, listed here. They stand at the top of its source, and your browser enforces them.',
    ],
  },
  policy: {
    title: 'The rules of this page',
    lead: "The browser refuses whatever is not named here. connect-src 'none' means: no connection to anywhere, not even to the place this page came from.",
  },
  build: {
    title: 'This copy of the tool',
    lead: 'Whoever has the same version from somewhere else can compare: the same checksum is the same tool.',
    version: 'Version',
    checksum: 'Checksum of this copy (SHA-256)',
    savedChecksum: 'Checksum of the file to save (SHA-256)',
    browsers: 'Browsers',
    browsersText:
      'Tested in Chromium 156, on which Chrome and Edge are built. It should also work in Chrome and Edge from 111, Firefox from 114 and Safari from 16.4; we have not tested those.',
  },
  stored: {
    title: 'What this browser keeps',
    lead: 'Never your data, nor anything out of it. Only this:',
    items: [
      'The language, once you have chosen one.',
      'A draft of titles that you write under “Headers”, with the catalogues (PO) that you open there, until you remove it.',
      'A copy of this tool, so that it opens without internet.',
    ],
    forget: 'Forget everything',
    forgetHint: 'Removes all of this from this browser. The file that you have open stays open.',
    forgotten:
      'Removed: the language, your draft of titles and the copy of this tool. If you open this page again, the browser makes a new copy.',
    notForgotten: 'The browser did not let us remove everything. You can do it in its settings, under “Site data”.',
  },
  licences: {
    title: 'Software in this tool, and its licences',
    lead: 'This tool: Apache License 2.0. OC4IDS with its schema, codelists and Spanish titles, by the Open Contracting Partnership and CoST: Apache License 2.0. Also in it:',
    loading: 'Opening the list…',
    failed: 'The list could not be opened. It needs a connection, since this browser keeps no copy of the tool.',
  },
};
