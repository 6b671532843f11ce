/** Front door of themes: what other modules, outlets and pages may use. */
export { beginThemes, findThemesRight, takeFirstSet } from './begin-themes.ts';
export { importTaxonomy, type TaxonomySummary } from './import-taxonomy.ts';
export { saveAudiences, saveThemes, themesAbove, type AudienceInput, type ThemeInput } from './save-themes.ts';
export { listAudiences, listTaxonomies, mappedTerms, taxonomyTerms, themeTree, type Audience, type MappedTerm, type Taxonomy, type TaxonomyTerm, type Theme } from './show-themes.ts';
export { digcomp, openEligibility } from './taxonomies.ts';
export { themesText } from './texts.ts';
