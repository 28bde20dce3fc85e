import { describe, expect, test } from 'vitest';
import { createDictionary } from '../../../src/core/dictionary/dictionary.ts';
import { atOnce } from '../../../src/core/model/steps.ts';

const { suggest } = atOnce(createDictionary('0.9.5'));
const paths = (header: string): string[] => suggest(header, 'project').fields.map(({ entry }) => entry.path);

/** Headers as offices write them who never heard of the standard, and what each is. */
const headers: readonly [header: string, path: string][] = [
  ['Número que identifica al proyecto', 'id'],
  ['¿Cómo se llama el proyecto?', 'title'],
  ['Nombre del proyecto', 'title'],
  ['Breve descripción de la obra', 'description'],
  ['Propósito de la obra', 'purpose'],
  ['Sector al que pertenece', 'sector'],
  ['Subsector del proyecto', 'sector'],
  ['Municipio donde se ejecuta', 'locations/address/locality'],
  ['Provincia o departamento', 'locations/address/region'],
  ['Calle y número de la obra', 'locations/address/streetAddress'],
  ['Coordenadas geográficas', 'locations/geometry/coordinates'],
  ['Etapa actual del proyecto', 'status'],
  ['Presupuesto total aprobado', 'budget/amount/amount'],
  ['Fuente del financiamiento', 'budget/finance/source'],
  ['Fecha prevista de inicio', 'period/startDate'],
  ['Plazo en días', 'period/durationInDays'],
  ['Nombre de la entidad contratante', 'contractingProcesses/summary/tender/procuringEntity/name'],
  ['Nombre de la entidad dueña del proyecto', 'publicAuthority/name'],
  ['Correo electrónico de contacto', 'parties/contactPoint/email'],
  ['Teléfono de la persona responsable', 'parties/contactPoint/telephone'],
  ['Empresa contratista', 'contractingProcesses/summary/suppliers/name'],
  ['Precio del contrato', 'contractingProcesses/summary/contractValue/amount'],
  ['Título del contrato', 'contractingProcesses/summary/title'],
  ['Número de oferentes', 'contractingProcesses/summary/tender/numberOfTenderers'],
  ['Método de contratación', 'contractingProcesses/summary/tender/procurementMethod'],
  ['Fecha de inicio del contrato', 'contractingProcesses/summary/contractPeriod/startDate'],
  ['Razones de cambio en el precio del contrato', 'contractingProcesses/summary/modifications/rationale'],
  ['Costo final del proyecto', 'completion/finalValue/amount'],
  ['Fecha real de finalización', 'completion/endDate'],
  ['Alcance final de la obra', 'completion/finalScope'],
  ['¿Tiene estudio de impacto ambiental?', 'environment/hasImpactAssessment'],
  ['Cantidad de personas beneficiadas', 'benefits/beneficiaries/numberOfPeople'],
  ['What is the project called?', 'title'],
  ['Project budget', 'budget/amount/amount'],
  ['Reason for price change', 'contractingProcesses/summary/modifications/rationale'],
  ['Name of the contractor', 'contractingProcesses/summary/suppliers/name'],
];

describe('suggestions for headers in free words', () => {
  test.each(headers)('“%s” has %s first', (header, path) => expect(paths(header)[0]).toBe(path));

  test.each([
    ['Moneda del presupuesto', 'budget/amount/currency'],
    ['Fecha en que se aprobó el presupuesto', 'budget/approvalDate'],
    ['Fecha prevista de terminación', 'period/endDate'],
  ])('“%s”, which may be one of several, has %s among them', (header, path) => expect(paths(header)).toContain(path));

  test('says which are clear, and which are not', () => {
    const isClear = (header: string): boolean => suggest(header, 'project').isClear;
    expect(['Nombre del proyecto', 'Sector al que pertenece', 'Empresa contratista'].map(isClear)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Fecha prevista de inicio', 'Descripción', 'Observaciones internas', 'xyz'].map(isClear)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('names only fields that have a cell of their own, at most five', () => {
    for (const [header] of headers) {
      const { fields } = suggest(header, 'project');
      expect(fields.length).toBeLessThanOrEqual(5);
      for (const { entry } of fields) expect(['value', 'list']).toContain(entry.kind);
    }
  });

  test('has none for words that say nothing, or that nobody knows', () => {
    for (const header of ['', '   ', '¿?', 'de la', 'qwxz', '12'])
      expect(suggest(header, 'project').fields).toEqual([]);
  });

  test('keeps what the package says apart from what its projects say', () => {
    expect(suggest('Licencia de los datos', 'package').fields[0]?.entry.path).toBe('license');
    expect(suggest('Licencia de los datos', 'project').fields.map(({ entry }) => entry.scope)).not.toContain('package');
  });
});
