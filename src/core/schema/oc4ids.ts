import package093 from '../../../schema/generated/0.9.3/project-package-schema.json' with { type: 'json' };
import project093 from '../../../schema/generated/0.9.3/project-schema.json' with { type: 'json' };
import package094 from '../../../schema/generated/0.9.4/project-package-schema.json' with { type: 'json' };
import project094 from '../../../schema/generated/0.9.4/project-schema.json' with { type: 'json' };
import package095 from '../../../schema/generated/0.9.5/project-package-schema.json' with { type: 'json' };
import project095 from '../../../schema/generated/0.9.5/project-schema.json' with { type: 'json' };
import spanishTitles from '../../../schema/generated/titles-es.json' with { type: 'json' };
import type { StandardVersion } from '../model/options.ts';
import { schemaFromJsonSchema } from './from-json-schema.ts';
import type { Schema } from './schema.ts';

const jsonSchemas: Readonly<Record<StandardVersion, { project: unknown; package: unknown }>> = {
  '0.9.5': { project: project095, package: package095 },
  '0.9.4': { project: project094, package: package094 },
  '0.9.3': { project: project093, package: package093 },
};

// Filled once per version and never changed: the same version always gives the same tree.
const schemas = new Map<StandardVersion, Schema>();

/** The standard's fields in one version, with English and Spanish titles. */
export function oc4idsSchema(version: StandardVersion): Schema {
  const known = schemas.get(version);
  if (known) return known;
  const schema = schemaFromJsonSchema(jsonSchemas[version].project, {
    name: `OC4IDS ${version}`,
    listKey: 'projects',
    packageSchema: jsonSchemas[version].package,
    translations: { es: spanishTitles },
  });
  schemas.set(version, schema);
  return schema;
}
