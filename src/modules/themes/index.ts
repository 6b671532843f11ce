/** Front door of themes: what other modules, outlets and pages may use. */
export { areHeadingsBegun, beginThemes, findThemesRight, takeFirstSet } from './begin-themes.ts';
export { dropHeading } from './drop-heading.ts';
export { cardKinds, closeHeadings, formerNames, headingDropped, headingSaved, headingsNow, holdHeadings, replacedHeadings, type CardKind, type Heading, type HeadingKind, type Replaced } from './headings.ts';
export { findTerms, mapHeading, unmapHeading, type FoundTerm } from './map-heading.ts';
export { moveHeading } from './move-heading.ts';
export { saveHeading } from './save-heading.ts';
export { listHeadings, showHeading, type HeadingLine, type HeadingView } from './show-headings.ts';
export { importTaxonomy, type TaxonomySummary } from './import-taxonomy.ts';
export { saveAudiences, saveThemes, themesAbove, type AudienceInput, type ThemeInput } from './save-themes.ts';
export { listAudiences, listTaxonomies, mappedTerms, taxonomyTerms, themeTree, type Audience, type MappedTerm, type Taxonomy, type TaxonomyTerm, type Theme } from './show-themes.ts';
export { digcomp, openEligibility } from './taxonomies.ts';
export { themesText } from './texts.ts';
