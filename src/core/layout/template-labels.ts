/**
 * Labels in the first column of a template's sheets. They say what each row above the data is, to people and, when the
 * filled template comes back, to us: rows may have been moved, hidden or deleted by then, so no count of them is relied on.
 */
export const templateLabels = {
  path: { en: '# Path', es: '# Ruta' },
  titleEn: { en: '# Title (English)', es: '# Título (inglés)' },
  titleEs: { en: '# Title (Spanish)', es: '# Título (español)' },
  required: { en: '# Required', es: '# Obligatorio' },
  help: { en: '# Help', es: '# Ayuda' },
  type: { en: '# Type', es: '# Tipo' },
  values: { en: '# Allowed values', es: '# Valores permitidos' },
} as const;

/** The label of the worked example. It has no `#`: what somebody writes into that row is data. */
export const exampleLabel = { en: 'Example', es: 'Ejemplo' } as const;

/** Stands before each value of the worked example, and is gone where somebody has written another. */
export const exampleMark = '# ';

const headerLabels: ReadonlySet<string> = labelsOf(['path', 'titleEn', 'titleEs']);
const guideLabels: ReadonlySet<string> = labelsOf(['path', 'titleEn', 'titleEs', 'required', 'help', 'type', 'values']);
const exampleLabels: ReadonlySet<string> = new Set(Object.values(exampleLabel));

function labelsOf(rows: readonly (keyof typeof templateLabels)[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.values(templateLabels[row])));
}

/** Whether the first cell of a header row says that the sheet is one of a template. */
export function isHeaderLabel(cell: unknown): boolean {
  return typeof cell === 'string' && headerLabels.has(cell.trim());
}

/** Whether the first cell of a row says that it explains, and holds no data. */
export function isGuideLabel(cell: unknown): boolean {
  return typeof cell === 'string' && guideLabels.has(cell.trim());
}

export function isExampleLabel(cell: unknown): boolean {
  return typeof cell === 'string' && exampleLabels.has(cell.trim());
}
