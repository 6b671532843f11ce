export { mergeEntries } from './merge-entries.ts';
export { references } from './references.ts';
export { showMerge, type ComparedView, type MergeView, type MergeWarning, type PastMerge } from './show-merge.ts';
export { forgetMerges, undoMerge, type LeftBehind, type UndoneMerge } from './undo-merge.ts';
