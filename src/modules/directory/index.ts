export { confirmEntries, locationSaved, partySaved, saveLocations, saveParties, saveServices, serviceSaved, type Saved } from './save-entries.ts';
export { readLocations, readParties, readServices, type Entry } from './read-entries.ts';
export { accessWords, addressOf, choicesFrom, MOST_PRINTED, noChoices, PAGE_SIZE, pageFrom, whenWords, type Choices } from './directory-address.ts';
export { accessInWords, agesInWords, costsInWords, dateInWords, languageInWords, referralInWords } from './entry-in-words.ts';
export { nameOfWijk, outlineOfWijk, wijkCodes } from './wijken.ts';
export { feedKey, feedParties, feedServices, feedServicesAtLocations, feedStamp, noFeedFilters, readFeedParties, readFeedServices, readServicesAtLocations, tellable,
  type FeedCut, type FeedFilters, type FeedKey, type FeedKeys, type FeedParty, type FeedService } from './feed.ts';
export { serviceAtLocationId } from './entry-rows.ts';
export { findServices } from './find-services.ts';
export { suggestWords, type SuggestionsView } from './suggest-words.ts';
export { showService } from './show-service.ts';
export { showParty } from './show-party.ts';
export { showActivities } from './show-activities.ts';
export { showJoining, showNewest, showPapers, showRegion, showWijk, sitemap } from './show-wijk.ts';
export * from './documents.ts';
export { directoryText } from './texts.ts';
export * from './print/index.ts';
export type * from './views.ts';
export * from './spreadsheet/index.ts';
