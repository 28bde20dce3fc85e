/** A draft of titles, as other places speak of it, and the workbench while it is fetched. */
export const titlesEn = {
  draftOf: (language: string) => `${language} (your draft)`,
  used: (language: string) => `with your draft of titles (${language})`,
  loading: 'Opening the titles',
  notLoaded: 'The titles could not be fetched. Check the connection to the place you opened this page from.',
  tryAgain: 'Try again',
};
