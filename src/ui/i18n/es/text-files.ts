import type { textFilesEn } from '../en/text-files.ts';

export const textFilesEs: typeof textFilesEn = {
  of: (file) => `Cómo se lee ${file}`,
  automatic: 'Como indica el archivo',
  delimiter: 'Columnas separadas por',
  delimiters: { ',': 'Comas', ';': 'Punto y coma', '\t': 'Tabulaciones', '|': 'Barras verticales' },
  encoding: 'Letras guardadas como',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Excel antiguo)',
    'utf-16le': 'UTF-16 (texto Unicode de Excel)',
    'utf-16be': 'UTF-16, otro orden de bytes',
  },
};
