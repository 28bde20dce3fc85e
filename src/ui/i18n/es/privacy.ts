import type { privacyEn } from '../en/privacy.ts';

/** Lo que está al pie de la página: la promesa, cómo comprobarla y qué copia de la herramienta es esta. */
export const privacyEs: typeof privacyEn = {
  save: 'Guardar esta herramienta para usarla sin internet',
  saveHint: (size) => `Un solo archivo (HTML, ${size}). Se abre con doble clic.`,
  offlineReady: 'Lista para usar sin conexión.',
  update: 'Hay una versión más nueva de esta herramienta.',
  updateLater:
    'Se abrirá por sí sola cuando usted haya cerrado todas las ventanas de esta herramienta. Hasta entonces no cambia nada.',
  updateWithFile: 'Su archivo sigue abierto aquí tal como está. Descargue lo que necesite antes de cambiar.',
  openUpdate: 'Abrir la versión más nueva',
  check: {
    title: 'Cómo puede comprobarlo cualquiera',
    steps: [
      'Desconéctese de internet una vez abierta esta página y convierta un archivo: funciona igual.',
      'Abra las herramientas de desarrollo de su navegador (F12), elija «Red» y convierta un archivo: no se envía nada.',
      'Lea las reglas de esta página, que se muestran aquí. Están al comienzo de su código fuente, y su navegador las hace cumplir.',
    ],
  },
  policy: {
    title: 'Las reglas de esta página',
    lead: "El navegador rechaza todo lo que no se nombra aquí. connect-src 'none' significa: ninguna conexión a ninguna parte, ni siquiera al lugar de donde vino esta página.",
  },
  build: {
    title: 'Esta copia de la herramienta',
    lead: 'Quien tenga la misma versión de otra fuente puede comparar: si la suma es la misma, la herramienta es la misma.',
    version: 'Versión',
    checksum: 'Suma de comprobación de esta copia (SHA-256)',
    savedChecksum: 'Suma de comprobación del archivo para guardar (SHA-256)',
    browsers: 'Navegadores',
    browsersText:
      'Probada en Chromium 156, la base de Chrome y Edge. También debería funcionar en Chrome y Edge desde la versión 111, Firefox desde la 114 y Safari desde la 16.4; en esos no la hemos probado.',
  },
  stored: {
    title: 'Qué guarda este navegador',
    lead: 'Nunca sus datos ni nada de su contenido. Solo esto:',
    items: [
      'El idioma, si usted eligió uno.',
      'Un borrador de títulos que escriba en «Encabezados», con los catálogos (PO) que abra allí, hasta que lo quite.',
      'Una copia de esta herramienta, para que se abra sin internet.',
    ],
    forget: 'Olvidar todo',
    forgetHint: 'Quita todo esto de este navegador. El archivo que tenga abierto sigue abierto.',
    forgotten:
      'Se quitaron el idioma, su borrador de títulos y la copia de esta herramienta. Si vuelve a abrir esta página, el navegador hará una copia nueva.',
    notForgotten:
      'El navegador no nos dejó quitar todo. Puede hacerlo en la configuración del navegador, en «Datos de sitios».',
  },
  licences: {
    title: 'Software que contiene esta herramienta y sus licencias',
    lead: 'Esta herramienta: Licencia Apache 2.0. OC4IDS, con su esquema, sus listas de códigos y sus títulos en español, de Open Contracting Partnership y CoST: Licencia Apache 2.0. Además contiene:',
    loading: 'Abriendo la lista…',
    failed:
      'No se pudo abrir la lista. Para eso hace falta conexión, porque este navegador no guarda una copia de la herramienta.',
  },
};
