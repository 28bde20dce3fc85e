import type { JsonTypeName } from '../../../core/model/problem.ts';
import { lastKey, type SentencesOf } from '../sentence.ts';

const typesEs: Readonly<Record<JsonTypeName, string>> = {
  string: 'texto',
  number: 'un número',
  integer: 'un número entero',
  boolean: 'verdadero o falso (true o false)',
  object: 'un grupo de campos',
  array: 'una lista',
  null: 'un valor vacío',
};

const typeAdviceEs: Readonly<Record<JsonTypeName, string>> = {
  string: 'Escríbalo como texto; en JSON, entre comillas dobles.',
  number: 'Escriba solo dígitos, con punto antes de los decimales: sin moneda, sin separador de miles y sin palabras.',
  integer: 'Escriba un número entero, solo con dígitos, por ejemplo 120.',
  boolean: 'Escriba true o false; en JSON, sin comillas.',
  object: 'Vea qué campos lo componen y dé a cada uno su propia columna o clave.',
  array: 'En JSON, ponga el valor entre corchetes. En una hoja, separe los valores con punto y coma.',
  null: 'Quítelo.',
};

const formatsEs: Readonly<Record<string, { what: string; advice: string }>> = {
  'date-time': {
    what: 'una fecha con hora y zona horaria',
    advice: 'Escríbala así: 2024-04-05T00:00:00Z. En una hoja de cálculo basta una celda con formato de fecha.',
  },
  uri: { what: 'una dirección web completa', advice: 'Comience con https://, sin espacios, y compruebe que se abre.' },
  email: { what: 'un correo electrónico', advice: 'Un correo electrónico lleva una @.' },
};

/** How the data stands against the standard. */
export const reviewProblemsEs: SentencesOf<'review'> = {
  'review.type': ({ path, expected }, { quote }) => ({
    title: `${quote(lastKey(path))} debe ser ${typesEs[expected]}.`,
    advice: typeAdviceEs[expected],
  }),
  'review.required': ({ path, field }, { quote }) => ({
    title:
      path === ''
        ? `El paquete de datos debe tener ${quote(field)}.`
        : `Cada elemento de ${quote(lastKey(path))} debe tener ${quote(field)}.`,
    advice: 'Complételo. Sin ese dato, otras personas no pueden usar la información como el estándar lo prevé.',
  }),
  'review.too_short': ({ path, keyword, limit }, { quote, count }) => ({
    title:
      limit === 1
        ? `${quote(lastKey(path))} está, pero vacío.`
        : `${quote(lastKey(path))} debe tener al menos ${count(limit, keyword === 'minLength' ? 'letra' : 'elemento', keyword === 'minLength' ? 'letras' : 'elementos')}.`,
    advice: 'Complételo o quítelo del todo.',
  }),
  'review.minimum': ({ path, limit }, { quote, number }) => ({
    title: `${quote(lastKey(path))} no puede ser menor que ${number(limit)}.`,
    advice: 'Revise el signo y el número.',
  }),
  'review.pattern': ({ path, pattern }, { quote }) => ({
    title: `${quote(lastKey(path))} no está escrito como lo pide el estándar.`,
    advice:
      path === 'version'
        ? 'Escriba la versión con dos números, por ejemplo 0.9.'
        : `El estándar pide el patrón ${quote(pattern.replaceAll(/[{}]/g, ''))}.`,
  }),
  'review.format': ({ path, format }, { quote }) => ({
    title: `${quote(lastKey(path))} debe ser ${formatsEs[format]?.what ?? quote(format)}.`,
    advice: formatsEs[format]?.advice ?? 'Consulte en el estándar cómo se escribe.',
  }),
  'review.schema': ({ path, keyword }, { quote }) => ({
    title: `${quote(lastKey(path))} no cumple el esquema (${keyword}).`,
    advice: 'Consulte el campo en el esquema que eligió.',
  }),
  'review.repeated_id': ({ path }, { quote, count }, _places, amount) => ({
    title: `${count(amount, 'elemento', 'elementos')} de ${quote(lastKey(path))} ${amount === 1 ? 'tiene' : 'tienen'} un identificador que ya usa otro.`,
    advice: 'Dé a cada elemento su propio identificador o quite la repetición.',
  }),
  'review.repeated_item': ({ path }, { quote }) => ({
    title: `El mismo elemento aparece más de una vez en ${quote(lastKey(path))}.`,
    advice: 'Quite la repetición.',
  }),
  'review.code_closed': ({ path, value, suggestion, until, since }, { quote }) => ({
    title: `${quote(value)} no es un código de ${quote(lastKey(path))}, y aquí solo valen los códigos del estándar.`,
    advice: `${codeElsewhere({ until, since })}${suggestion === undefined ? 'Elija uno de los códigos de su lista.' : `Use ${quote(suggestion)}, si es lo que quiere decir.`}`,
  }),
  'review.code_open': ({ path, value, suggestion, until, since }, { quote }) => ({
    title: `${quote(value)} no está entre los códigos del estándar para ${quote(lastKey(path))}.`,
    advice: `${codeElsewhere({ until, since })}${
      suggestion === undefined
        ? 'Si algún código del estándar dice lo mismo, úselo. Si no, puede quedarse; explique en su política de publicación qué significa.'
        : `Use ${quote(suggestion)}, si es lo que quiere decir.`
    }`,
  }),
  'review.additional_field': ({ path, suggestions }, { quote }) => ({
    title: `${quote(lastKey(path))} no es un campo del estándar.`,
    advice:
      suggestions[0] === undefined
        ? 'Puede quedarse. Explique en su política de publicación qué significa, o vea si un campo del estándar dice lo mismo.'
        : `Tal vez quiso decir ${quote(suggestions[0].path)}. Si no, puede quedarse.`,
  }),
  'review.empty_value': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} no tiene valor.`,
    advice: 'Complételo o quite el campo: lo vacío parece un dato que se conoce.',
  }),
  'review.missing_currency': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} tiene un monto sin moneda.`,
    advice: 'Agregue la moneda con su código de tres letras, por ejemplo USD.',
  }),
  'review.unknown_organization': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path, 2))} se refiere a una organización que no está entre las partes de su proyecto.`,
    advice: 'Agregue la organización a las partes con el mismo identificador, o corrija el identificador.',
  }),
  'review.project_prefix': (_, { count }, _places, amount) => ({
    title: `${count(amount, 'identificador de proyecto no comienza', 'identificadores de proyecto no comienzan')} con un prefijo del estándar, como oc4ids-bu3kcz-.`,
    advice: 'Registre un prefijo, que es gratuito, y póngalo delante de sus propios números de proyecto.',
  }),
  'review.missing_id': ({ path }, { quote, count }, _places, amount) => ({
    title: `${count(amount, 'elemento', 'elementos')} de ${quote(lastKey(path))} no ${amount === 1 ? 'tiene' : 'tienen'} identificador.`,
    advice: 'Dé a cada uno un identificador que no cambie, para que se pueda seguir su historia.',
  }),
  'review.moved_field': ({ path, to, version }, { quote }) => ({
    title: `Desde la versión ${version}, ${quote(lastKey(path))} tiene otro lugar: ${quote(to)}.`,
    advice: 'Muévalo allí, o elija la versión del estándar para la que se hicieron los datos.',
  }),
  'review.later_field': ({ path, version }, { quote }) => ({
    title: `${quote(lastKey(path))} es un campo del estándar desde la versión ${version}.`,
    advice: 'Elija esa versión, o una posterior, en «Qué leímos».',
  }),
  'review.dates_reversed': ({ path, start, end }, { quote }) => ({
    title: `${quote(lastKey(path))} termina (${quote(end)}) antes de comenzar (${quote(start)}).`,
    advice: 'Revise las dos fechas; tal vez se invirtieron el día y el mes, o el inicio y el fin.',
  }),
  'review.date_far': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} es una fecha muy lejana.`,
    advice: 'Revise el año. Si no se conoce la fecha, quítela.',
  }),
  'review.date_to_come': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} es la fecha de algo ya hecho, pero todavía no ha llegado.`,
    advice: 'Revise la fecha; tal vez se invirtieron el día y el mes.',
  }),
  'review.not_a_link': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} es una dirección que otras personas no pueden abrir.`,
    advice:
      'Ponga el documento donde todos puedan verlo y escriba su dirección como la muestra el navegador, con https://.',
  }),
  'review.role_missing': ({ role }, { quote, count }, places) => ({
    title: `${count(places.length, 'parte no tiene', 'partes no tienen')} el rol ${quote(role)}, aunque el proyecto ${places.length === 1 ? 'la' : 'las'} nombra como tal.`,
    advice: 'Agregue el rol, o revise si se trata de otra organización.',
  }),
  'review.duration_differs': ({ path, days }, { quote, count }) => ({
    title: `La duración indicada en ${quote(lastKey(path))} no es la de sus fechas, que es de ${count(days, 'día', 'días')}.`,
    advice: 'Revise las fechas y el número de días. Si los días se cuentan de otra manera, no hay nada que corregir.',
  }),
  'review.coordinates_outside': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} tiene coordenadas que no existen en el globo.`,
    advice: 'La longitud va de -180 a 180 y la latitud de -90 a 90, ambas en grados.',
  }),
  'review.coordinates_swapped': ({ path }, { quote }) => ({
    title: `Las coordenadas de ${quote(lastKey(path))} parecen invertidas.`,
    advice: 'En GeoJSON va primero la longitud y después la latitud.',
  }),
  'review.outside_country': ({ path, country, of, swapped }, { quote }) => ({
    title: `${quote(lastKey(path, 2))} queda fuera de ${quote(country)}, el país de ${of === 'location' ? 'su propia dirección' : 'la autoridad pública del proyecto'}.`,
    advice: swapped
      ? 'Quedaría dentro del país si se invirtieran la longitud y la latitud: en GeoJSON va primero la longitud.'
      : 'Revise las coordenadas y el país. Si el proyecto cruza una frontera, no hay nada que corregir.',
  }),
  'review.amount_not_positive': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path, 3))} es cero o menos.`,
    advice: 'Si no se conoce el monto, quítelo. Si de verdad es cero, no hay nada que corregir.',
  }),
  'review.amount_out_of_proportion': ({ times }, { number }) => ({
    title: `Un contrato vale más de ${number(times)} veces el presupuesto de su proyecto.`,
    advice: 'Revise los dos montos: puede faltar una coma decimal, o uno de ellos está en miles.',
  }),
  'review.placeholder': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} contiene palabras que solo dicen que no se sabe nada.`,
    advice: 'Quite el campo: así queda claro, en cualquier idioma, que no hay un valor.',
  }),
};

/** Lo que dice de un código otra versión del estándar. */
function codeElsewhere({ until, since }: Record<'until' | 'since', string | undefined>): string {
  if (until !== undefined) return `OC4IDS tenía este código hasta la versión ${until}. `;
  return since === undefined ? '' : `OC4IDS tiene este código desde la versión ${since}. `;
}
