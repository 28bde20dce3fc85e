/** The facts of problems with files of titles, and with workbooks whose headers are changed. */
export interface TitleProblemParams {
  'titles.unreadable': { name: string };
  'titles.none': { name: string };
  'titles.other_language': { name: string; language: string; draft: string };
  'titles.not_xlsx': { name: string };
  'titles.not_changeable': { name: string };
  'titles.left': Record<never, never>;
  'titles.respelt': Record<never, never>;
  'titles.computed': Record<never, never>;
  'titles.plain_now': Record<never, never>;
  'titles.lists_kept': Record<never, never>;
  'titles.codes_kept': Record<never, never>;
  'titles.sheets_kept': { names: string[] };
  'titles.differs': Record<never, never>;
}
