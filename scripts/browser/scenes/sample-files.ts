import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from '../../../src/formats/write-xlsx.ts';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';
import type { FileOnPage } from '../files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function example(language: StandardLanguage): FileOnPage {
  const name = `example-${language}.json`;
  return { name, bytes: readFileSync(resolve('src/ui/examples', name)) };
}

/** As people make them: titles with slips, a header that is no field, a value that does not fit. */
export async function spreadsheet(language: StandardLanguage): Promise<FileOnPage> {
  const rows = {
    en: [
      [
        'Identifier or Reference',
        'project title',
        'Project description',
        'Total project value:Amount:Amount',
        'Internal note',
      ],
      ['oc4ids-abc123-001', 'School road', 'Paving of 3 km', 'about 200000', 'see file 12'],
      ['oc4ids-abc123-002', 'River bridge', 'Replacement of the old bridge', 1_250_000, ''],
    ],
    es: [
      [
        'Identificador o referencia',
        'Titulo del proyecto',
        'Descripción del proyecto',
        'Valor total del proyecto:Monto:Monto',
        'Nota interna',
      ],
      ['oc4ids-abc123-001', 'Camino a la escuela', 'Pavimentación de 3 km', 'unos 200000', 'ver acta 12'],
      ['oc4ids-abc123-002', 'Puente del río', 'Reemplazo del puente viejo', 1_250_000, ''],
    ],
  }[language];
  const name = language === 'es' ? 'proyectos' : 'projects';
  return { name: `${name}.xlsx`, bytes: await writeXlsx([{ name, rows }]) };
}

/** What people leave in their sheets: a title above, dates and numbers that can be read in two ways, a total. */
export function peopleSheet(language: StandardLanguage): FileOnPage {
  const rows = {
    en: `Works of the town;;;\nIdentifier or Reference;Project title;Project period:End date;Internal note
oc4ids-abc123-001;School road;05/04/2024;see file 12\noc4ids-abc123-002;River bridge;03/02/2024;\nTOTAL;;;2\n`,
    es: `Obras del municipio;;;\nIdentificador o Referencia;Título del Proyecto;Período del proyecto:Fecha de fin;Nota interna
oc4ids-abc123-001;Camino a la escuela;05/04/2024;ver acta 12\noc4ids-abc123-002;Puente del río;03/02/2024;\nTOTAL;;;2\n`,
  }[language];
  return csv(language, rows);
}

/** Headers as in a questionnaire, of which the standard knows none. */
export function questionnaire(language: StandardLanguage): FileOnPage {
  const text = {
    en: 'What is the project called?,Who did the works?,Project budget\nSchool road,Andina,1200000\n',
    es: '¿Cómo se llama el proyecto?,¿Quién hizo la obra?,Presupuesto del proyecto\nCamino a la escuela,Andina,1200000\n',
  }[language];
  return csv(language, text);
}

function csv(language: StandardLanguage, text: string): FileOnPage {
  return { name: language === 'es' ? 'obras.csv' : 'works.csv', bytes: bytesOf(text) };
}

/** Codes with slips, letters that another program has garbled, a total. */
export async function toCorrect(language: StandardLanguage): Promise<FileOnPage> {
  const headers = {
    en: ['Identifier or Reference', 'Project title', 'Status', 'Sector'],
    es: ['Identificador o referencia', 'Título del proyecto', 'Estado', 'Sector'],
  }[language];
  const rows = [
    ['oc4ids-abc123-001', 'ConstrucciÃ³n del puente', 'implementatin', 'transport'],
    ['oc4ids-abc123-002', 'Camino a la escuela', 'implementatin', 'tranport;education'],
    ['oc4ids-abc123-003', 'Mercado', 'completon', 'n/a'],
    ['oc4ids-abc123-004', 'Acueducto', 'implementatin', 'waterAndWaste'],
    ['oc4ids-abc123-005', 'Mirador', 'implementatin', 'transport'],
    ['', 'TOTAL', '', ''],
  ];
  const name = language === 'es' ? 'Proyectos' : 'Projects';
  return { name: `${name.toLowerCase()}.xlsx`, bytes: await writeXlsx([{ name, rows: [headers, ...rows] }]) };
}

/** Thousands of projects, each with a mistake of its own. */
export function manyMistakes(language: StandardLanguage): FileOnPage {
  const { headers, work } = {
    en: { headers: 'Identifier or Reference,Project title,Status', work: 'Road' },
    es: { headers: 'Identificador o Referencia,Título del Proyecto,Estado', work: 'Camino' },
  }[language];
  const rows = Array.from({ length: 4000 }, (_, index) => `oc4ids-abc123-${index},${work} ${index},código ${index}`);
  return csv(language, [headers, ...rows].join('\n'));
}

/** Cut off in the middle, as by a connection that broke. */
export async function damaged(): Promise<FileOnPage> {
  const { bytes } = await spreadsheet('en');
  return { name: 'damaged.xlsx', bytes: bytes.slice(0, bytes.length / 2) };
}

/** What Excel makes of a workbook with a password: a container of old Office files, whose directory names the encrypted part. */
export function locked(): FileOnPage {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].entries())
    [...name].forEach((letter, at) => (bytes[512 + 128 * index + 2 * at] = letter.charCodeAt(0)));
  return { name: 'locked.xlsx', bytes };
}

/** A draft in French, with what can go wrong in one: two neighbours of the same title, a sign that has a meaning, spaces. */
export function draftCatalogue(): FileOnPage {
  const titles = {
    'Project title': 'Titre',
    'Project description': 'Titre',
    'Start date': 'Début : date',
    'End date': ' Fin ',
    Status: 'État',
  };
  const entries = Object.entries(titles).map(
    ([english, title]) => `#: project-schema.json\nmsgid "${english}"\nmsgstr "${title}"\n`,
  );
  return { name: 'fr.po', bytes: bytesOf(`msgid ""\nmsgstr "StandardLanguage: fr\\n"\n\n${entries.join('\n')}`) };
}

/** More values than are kept in memory as JSON, in few bytes. */
export function manyValues(language: StandardLanguage): FileOnPage {
  const title = language === 'es' ? 'Puente' : 'Bridge';
  const measured = Array.from({ length: 55_000 }, (_, index) => index % 7);
  const projects = Array.from({ length: 40 }, (_, index) => ({ id: `oc4ids-abc123-${index}`, title, measured }));
  return plain(language === 'es' ? 'obras.json' : 'works.json', JSON.stringify({ projects }));
}

export function plain(name: string, text: string): FileOnPage {
  return { name, bytes: bytesOf(text) };
}
