export { saveAudiences, saveThemes, themesAbove, type ThemeInput } from './save-themes.ts';
export { digcomp, openEligibility } from './taxonomies.ts';
