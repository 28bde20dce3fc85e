/** What is arbitrary in tests is the same every time; `PROPERTY_SEED` makes it other. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) });
