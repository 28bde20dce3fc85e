/** All generated files: path below `schema/generated` → text. */
import { codelists, spanishTitles } from './codelists.mjs';
import { fieldTable } from './field-table.mjs';
import { compactJson } from './format.mjs';
import { codeHelp, fieldHelp, idsElements, translatable } from './help.mjs';
import { packageSchema, projectSchema } from './json-schema.mjs';
import { readSource, sourceOf, versions } from './source.mjs';
import { titleSources } from './title-sources.mjs';
import { validatorModule, validatorTypes } from './validator.mjs';

export function generatedFiles(root) {
  const source = readSource(root);
  const titles = spanishTitles(source);
  const files = new Map([['titles-es.json', compactJson(titles)]]);
  const schemas = [];
  for (const version of versions) {
    const current = sourceOf(source, version);
    const project = projectSchema(current);
    const projectPackage = packageSchema(current);
    schemas.push(project, projectPackage);
    files.set(`${version}/project-schema.json`, compactJson(project));
    files.set(`${version}/project-package-schema.json`, compactJson(projectPackage));
    files.set(`${version}/fields.csv`, fieldTable(project, projectPackage, titles));
    files.set(`${version}/codelists.json`, compactJson(codelists(current)));
    files.set(`${version}/validate-package.mjs`, validatorModule(project, projectPackage));
    files.set(`${version}/validate-package.d.mts`, validatorTypes());
  }
  files.set('title-sources.json', compactJson(titleSources(source)));
  files.set('help.json', compactJson(fieldHelp(source, schemas)));
  files.set('code-help.json', compactJson(codeHelp(source)));
  files.set('translatable.json', compactJson(translatable(source, schemas)));
  files.set('ids-elements.json', compactJson(idsElements(source)));
  return files;
}
