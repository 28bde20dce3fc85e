import type { StandardVersion } from '../model/options.ts';
import type { Validator } from './structure.ts';

const validators: Readonly<Record<StandardVersion, () => Promise<{ validatePackage: Validator }>>> = {
  '0.9.5': () => import('../../../schema/generated/0.9.5/validate-package.mjs'),
  '0.9.4': () => import('../../../schema/generated/0.9.4/validate-package.mjs'),
  '0.9.3': () => import('../../../schema/generated/0.9.3/validate-package.mjs'),
};

/** The generated validator of a version, loaded when it is first needed. */
export async function loadValidator(version: StandardVersion): Promise<Validator> {
  return (await validators[version]()).validatePackage;
}
