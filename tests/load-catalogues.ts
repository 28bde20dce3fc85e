/** What the page says is there in tests without waiting for it, in all languages. */
import { loadAllCatalogues } from '../src/ui/i18n/catalogues.ts';

await loadAllCatalogues();
