import type { Severity } from '../../../core/model/problem.ts';

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];
