import type { FieldOption } from '../../../core/model/problem.ts';
import type { SentencesOf } from '../sentence.ts';

const optionsEs: Readonly<Record<FieldOption, string>> = {
  filter: 'Solo los proyectos con',
  preserveFields: 'Campos que se conservan',
  rollUp: 'Listas que se muestran en la fila de arriba',
};

/** Lo que se eligió en las opciones. */
export const optionProblemsEs: SentencesOf<'option'> = {
  'option.schema': ({ name }, { quote }) => ({
    title: `${quote(name)} no es un JSON Schema que describa campos.`,
    advice:
      'En «Opciones de lectura», elija un JSON Schema de un proyecto o de un paquete, o quítelo para usar el de OC4IDS. No conocemos los campos que el esquema toma de otros archivos.',
  }),
  'option.base': ({ name }, { quote }) => ({
    title: `${quote(name)} no puede ser el documento base, porque no es un objeto JSON.`,
    advice:
      'Elija un archivo JSON con un solo objeto, como un paquete de proyectos, o quítelo en «Opciones de lectura».',
  }),
  'option.configuration': ({ commands }, { list, quote }) => ({
    title: `En la línea de configuración no entendemos ${list(commands.map(quote))}.`,
    advice:
      'Separe las instrucciones con comas: skipRows 1, headerRows 2, ignore, hashComments, rootListPath projects, idName id.',
  }),
  'option.time_zone': ({ timeZone }, { quote }) => ({
    title: `Este navegador no conoce ninguna zona horaria llamada ${quote(timeZone)}.`,
    advice: 'Elija una, como «America/Asuncion» o «UTC», en «Opciones de lectura».',
  }),
  'option.list_missing': ({ name, path, lists }, { quote, list }) => ({
    title: `${quote(name)} no tiene ninguna lista en ${quote(path)}.`,
    advice:
      lists.length > 0
        ? `Tiene listas en ${list(lists.map(quote))}. Escriba la que corresponde en «Opciones de lectura», «Dónde está la lista».`
        : 'Revise que sea el archivo correcto y lo que dice en «Opciones de lectura».',
  }),
  'option.not_a_list': ({ name }, { quote }) => ({
    title: `${quote(name)} no es una lista, aunque así lo dicen las opciones de lectura.`,
    advice: 'Desmarque «El archivo es la lista misma» en «Opciones de lectura».',
  }),
  'option.unknown_field': ({ option, paths }, { quote, list }) => ({
    title: `${quote(optionsEs[option])}: ${
      option === 'rollUp' ? 'no conocemos ninguna lista en' : 'ni el estándar ni sus datos tienen'
    } ${list(paths.map(quote))}.`,
    advice: 'En «Más opciones», escriba rutas de campos sin números, como budget/amount/currency o parties.',
  }),
  'option.filter_empty': ({ field, value }, { quote }) => ({
    title: `Ningún proyecto tiene ${quote(value)} en ${field}; por eso el archivo no tiene proyectos.`,
    advice: 'Revise el campo y el valor en «Más opciones»: cuentan las mayúsculas y los acentos.',
  }),
};
