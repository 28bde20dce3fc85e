import type { Explanations } from '../explanation.ts';

export const explanationsEs: Explanations = {
  'review.type': {
    why: 'Los programas que suman montos u ordenan por fecha solo pueden hacerlo si cada valor es del tipo que el estándar da al campo. Basta una palabra en lugar de un número para que un total esté mal o falte.',
    wrong: [['Monto', '2.5 millones']],
    right: [['Monto', '2500000']],
  },
  'review.required': {
    why: 'De estos pocos campos depende todo lo demás: sin ellos nadie puede saber de qué proyecto, documento u organización se trata.',
    wrong: [
      ['Identificador', ''],
      ['Título del Proyecto', 'Puente del río'],
    ],
    right: [
      ['Identificador', 'oc4ids-bu3kcz-002'],
      ['Título del Proyecto', 'Puente del río'],
    ],
  },
  'review.too_short': {
    why: 'Un campo que está, pero vacío, parece decir que se sabe algo. Quien mide qué tan completos están los datos lo cuenta como lleno.',
    wrong: [['Título del Proyecto', '(un texto vacío)']],
    right: [['Título del Proyecto', 'Puente del río']],
  },
  'review.minimum': {
    why: 'Un número menor de lo posible suele ser un error al teclear, y altera toda suma o promedio en que entra.',
    wrong: [['Periodicidad de pago (días)', '-30']],
    right: [['Periodicidad de pago (días)', '30']],
  },
  'review.pattern': {
    why: 'Aquí el estándar pide una sola forma de escribir, para que los programas lean sin adivinar.',
    wrong: [['version', 'v0.9.5']],
    right: [['version', '0.9']],
  },
  'review.format': {
    why: '¿05/04/2024 es en abril o en mayo? Las fechas y las direcciones web o de correo escritas todas de una misma forma se pueden comparar, ordenar y abrir en cualquier país.',
    wrong: [['Última actualización', '05/04/2024']],
    right: [['Última actualización', '2024-04-05T00:00:00Z']],
  },
  'review.schema': {
    why: 'El esquema dice qué va en cada campo. Los programas hechos para él pueden detenerse ante lo que no encaja.',
    wrong: [['Sector del proyecto', 'transport, water']],
    right: [['Sector del proyecto', 'transport;water']],
  },
  'review.repeated_id': {
    why: 'Un identificador nombra una sola cosa. Si dos elementos lo comparten, los programas los toman por uno: conservan el último o mezclan los dos.',
    wrong: [
      ['ID', '1'],
      ['ID', '1'],
    ],
    right: [
      ['ID', '1'],
      ['ID', '2'],
    ],
  },
  'review.repeated_item': {
    why: 'Lo que está dos veces en una lista se cuenta dos veces.',
    wrong: [['Sector del proyecto', 'transport;transport']],
    right: [['Sector del proyecto', 'transport']],
  },
  'review.code_closed': {
    why: 'Los códigos son iguales en todos los países e idiomas, y cada quien los ve en sus propias palabras. Quien filtra por «implementation» no encuentra un proyecto que dice «En obra».',
    wrong: [['Estado', 'En obra']],
    right: [['Estado', 'implementation']],
  },
  'review.code_open': {
    why: 'Aquí se permite un código propio, pero nadie más lo conoce. Si un código del estándar dice lo mismo, sus datos se pueden comparar con los de otros.',
    wrong: [['Sector del proyecto', 'Escuelas']],
    right: [['Sector del proyecto', 'education']],
  },
  'review.additional_field': {
    why: 'Usted puede publicar más de lo que pide el estándar. Pero los programas no conocen ese campo: si el estándar tiene uno para lo mismo, lo que está aquí no se encuentra.',
    wrong: [['Titular del Proyecto', 'Puente del río']],
    right: [['Título del Proyecto', 'Puente del río']],
  },
  'review.empty_value': {
    why: 'Un valor vacío no dice ni sí ni no. Si el campo se omite, queda claro que no se publicó nada.',
    wrong: [['Descripción del proyecto', '(un texto vacío)']],
    right: [['Descripción del proyecto', 'Reemplazo del puente viejo']],
  },
  'review.missing_currency': {
    why: 'Un monto sin moneda no se puede comparar con ningún otro: 2 500 000 puede ser una casa o una autopista.',
    wrong: [
      ['Monto', '2500000'],
      ['Moneda', ''],
    ],
    right: [
      ['Monto', '2500000'],
      ['Moneda', 'HNL'],
    ],
  },
  'review.unknown_organization': {
    why: 'La dirección, el contacto y el papel de una organización están una sola vez, entre las partes involucradas. Un identificador que no está allí no lleva a ninguna parte.',
    wrong: [
      ['Autoridad pública: ID', 'HN-RTN-7'],
      ['Partes involucradas: ID', 'HN-RTN-1'],
    ],
    right: [
      ['Autoridad pública: ID', 'HN-RTN-1'],
      ['Partes involucradas: ID', 'HN-RTN-1'],
    ],
  },
  'review.project_prefix': {
    why: 'Muchas instituciones numeran sus proyectos 1, 2, 3. Con un prefijo registrado delante, un identificador significa un solo proyecto en todo el mundo, y se pueden reunir datos de varias instituciones.',
    wrong: [['Identificador', '002']],
    right: [['Identificador', 'oc4ids-bu3kcz-002']],
  },
  'review.missing_id': {
    why: 'Con un identificador, un elemento se reconoce cuando usted vuelve a publicar: qué cambió, qué es nuevo, qué se quitó.',
    wrong: [
      ['ID', ''],
      ['Nombre', 'Secretaría de Obras'],
    ],
    right: [
      ['ID', 'HN-RTN-12'],
      ['Nombre', 'Secretaría de Obras'],
    ],
  },
  'review.moved_field': {
    why: 'El estándar cambió este campo de lugar. Los programas para la versión actual solo lo buscan en el lugar nuevo.',
    wrong: [['budget/budgetBreakdown/0/amount/amount', '1000']],
    right: [['budget/budgetBreakdowns/0/budgetBreakdown/0/amount/amount', '1000']],
  },
  'review.dates_reversed': {
    why: 'Un periodo que termina antes de comenzar tiene una duración negativa, y eso altera todo lo que se calcula con él, como los atrasos.',
    wrong: [
      ['Fecha de inicio', '2024-06-01T00:00:00Z'],
      ['Fecha de fin', '2023-06-01T00:00:00Z'],
    ],
    right: [
      ['Fecha de inicio', '2023-06-01T00:00:00Z'],
      ['Fecha de fin', '2024-06-01T00:00:00Z'],
    ],
  },
  'review.date_far': {
    why: 'Un año como 0204 o 9999 suele ser un error al teclear, o quiere decir «no se sabe». En una línea de tiempo deja a todo lo demás sin espacio.',
    wrong: [['Fecha de fin', '0204-06-01T00:00:00Z']],
    right: [['Fecha de fin', '2024-06-01T00:00:00Z']],
  },
  'review.duration_differs': {
    why: 'La misma duración se dice dos veces, de dos maneras. Quien lee una y quien lee la otra llegan a resultados distintos.',
    wrong: [
      ['Fecha de inicio', '2024-01-01T00:00:00Z'],
      ['Fecha de fin', '2024-01-31T00:00:00Z'],
      ['Duración (días)', '300'],
    ],
    right: [
      ['Fecha de inicio', '2024-01-01T00:00:00Z'],
      ['Fecha de fin', '2024-01-31T00:00:00Z'],
      ['Duración (días)', '30'],
    ],
  },
  'review.coordinates_outside': {
    why: 'Ese lugar no existe, así que el proyecto no se puede mostrar en un mapa. A menudo los números son metros de una cuadrícula nacional y no grados.',
    wrong: [['Coordenadas', '477823;1551040']],
    right: [['Coordenadas', '-87.21;14.09']],
  },
  'review.coordinates_swapped': {
    why: 'En un mapa, el proyecto aparecería en otro país o en el mar. GeoJSON pone primero la longitud; otros programas, la latitud.',
    wrong: [['Coordenadas', '14.09;-87.21']],
    right: [['Coordenadas', '-87.21;14.09']],
  },
  'review.amount_not_positive': {
    why: 'Un cero que quiere decir «no se sabe» baja todos los promedios y hace parecer que el proyecto no costó nada.',
    wrong: [['Monto', '0']],
    right: [['Monto', '2500000']],
  },
  'review.amount_out_of_proportion': {
    why: 'Un solo monto mil veces mayor de lo debido tapa a todos los demás en un total o en un gráfico.',
    wrong: [
      ['Presupuesto: Monto', '2500'],
      ['Valor del contrato: Monto', '2400000'],
    ],
    right: [
      ['Presupuesto: Monto', '2500000'],
      ['Valor del contrato: Monto', '2400000'],
    ],
  },
  'review.placeholder': {
    why: 'Para un programa, «N/D» es una descripción como cualquier otra. Quien mide qué tan completos están los datos la cuenta como llena.',
    wrong: [['Descripción del proyecto', 'N/D']],
    right: [['Descripción del proyecto', '']],
  },
  'review.later_field': {
    why: 'Un campo que una versión no conoce es en ella un campo adicional. Los programas que leen esa versión no lo buscan.',
    wrong: [
      ['Estándar', 'OC4IDS 0.9.3'],
      ['Beneficios: Título', 'Menos inundaciones'],
    ],
    right: [
      ['Estándar', 'OC4IDS 0.9.5'],
      ['Beneficios: Título', 'Menos inundaciones'],
    ],
  },
  'review.date_to_come': {
    why: 'Lo que ya se hizo tiene una fecha que ya pasó. Una fecha futura hace creer que un contrato se firmó o que un documento se publicó.',
    wrong: [['Fecha de firma', '2062-03-01T00:00:00Z']],
    right: [['Fecha de firma', '2026-03-01T00:00:00Z']],
  },
  'review.not_a_link': {
    why: 'La gente quiere abrir el documento. Una ruta de su propia computadora, o una dirección sin https://, no lleva a ninguna parte.',
    wrong: [['URL', 'C:\\Documentos\\contrato.pdf']],
    right: [['URL', 'https://example.org/contrato.pdf']],
  },
  'review.role_missing': {
    why: 'Los roles de una organización se indican entre las partes involucradas. Quien busque allí a todos los proveedores o financiadores no encontrará a esta.',
    wrong: [
      ['Autoridad pública: ID', 'GB-LAC-1'],
      ['Partes involucradas: Roles', ''],
    ],
    right: [
      ['Autoridad pública: ID', 'GB-LAC-1'],
      ['Partes involucradas: Roles', 'publicAuthority'],
    ],
  },
  'review.outside_country': {
    why: 'En un mapa, el proyecto aparecería en otro país o en el mar. Casi siempre falta un signo, o se cambiaron la longitud y la latitud.',
    wrong: [
      ['País', 'HN'],
      ['Coordenadas', '87.21;14.09'],
    ],
    right: [
      ['País', 'HN'],
      ['Coordenadas', '-87.21;14.09'],
    ],
  },
  'header.additional': {
    why: 'El encabezado decide adónde va un valor. Bajo un encabezado que no es un campo del estándar se conserva, pero los programas no lo buscan allí.',
    wrong: [['Titular del Proyecto', 'Puente del río']],
    right: [['Título del Proyecto', 'Puente del río']],
  },
  'header.ambiguous': {
    why: 'Varios campos tienen este título, y solo usted sabe cuál es. La ruta del campo, o el título con el de su grupo delante, lo dice sin dudas.',
    wrong: [['Monto', '2500000']],
    right: [['budget/amount/amount', '2500000']],
  },
  'header.duplicate': {
    why: 'Dos columnas para un mismo campo pueden decir dos cosas del mismo proyecto, y solo una se puede conservar.',
    wrong: [
      ['Título del Proyecto', 'Puente del río'],
      ['Título del Proyecto', 'Puente, fase 2'],
    ],
    right: [
      ['Título del Proyecto', 'Puente del río'],
      ['Descripción del proyecto', 'Puente, fase 2'],
    ],
  },
  'cell.not_a_number': {
    why: 'Nadie puede sumar palabras. Un número con su moneda o su unidad en la misma celda es texto para un programa.',
    wrong: [['Monto', 'unos 2.5 millones']],
    right: [['Monto', '2500000']],
  },
  'cell.not_an_integer': {
    why: 'Aquí se cuenta algo, como días o licitantes, y de eso no hay mitades.',
    wrong: [['Número de licitantes', '3.5']],
    right: [['Número de licitantes', '3']],
  },
  'cell.not_a_boolean': {
    why: 'El campo solo conoce sí y no. Lo que dice otra cosa no se puede contar ni como lo uno ni como lo otro.',
    wrong: [['Concesional', 'quizás']],
    right: [['Concesional', 'true']],
  },
  'cell.date_in_number': {
    why: 'Las hojas de cálculo convierten en fecha lo que se le parece: 3-4 pasa a ser el 3 de abril. Entonces el número que se quiso escribir ya no está.',
    wrong: [['Monto', '2024-04-05']],
    right: [['Monto', '3.4']],
  },
  'cell.conflict': {
    why: 'Las filas con el mismo identificador tratan de lo mismo. Si dicen cosas distintas, solo una puede ser cierta.',
    wrong: [
      ['Identificador', 'oc4ids-bu3kcz-002'],
      ['Estado', 'implementation y, en otra fila, completion'],
    ],
    right: [
      ['Identificador', 'oc4ids-bu3kcz-002'],
      ['Estado', 'implementation'],
    ],
  },
  'cell.error_value': {
    why: 'En lugar de un valor, la celda tiene un aviso de la hoja de cálculo: una fórmula no se pudo calcular.',
    wrong: [['Monto', '#¡REF!']],
    right: [['Monto', '2500000']],
  },
  'cell.formula_without_result': {
    why: 'El archivo tiene la fórmula, pero no su resultado. Solo una hoja de cálculo lo calcula y lo guarda.',
    wrong: [['Monto', '=A2+B2']],
    right: [['Monto', '2500000']],
  },
};
