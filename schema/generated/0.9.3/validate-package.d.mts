export interface ValidationError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string;
}

export interface Validator {
  (data: unknown): boolean;
  /** All errors of the last call; null where there were none. */
  errors?: ValidationError[] | null;
}

/** Checks a project package and all its projects against the schema. */
export declare const validatePackage: Validator;
