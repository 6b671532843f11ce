export { applyChange, changeEntry, confirmByOwner, entryChange, ownerConfirmed, partyOf, type EditKind, type EntryChange } from './change-entry.ts';
export { contactFields, partyFields, serviceFields, type EntryFields } from './entry-fields.ts';
export { editWording } from './edit-wording.ts';
export { differingFields, joinDocuments, nameOfField, pairsInWords, usualSide, type FieldPair, type JoinChoices, type Side } from './join-documents.ts';
export { areasOf, areasOfParty, CARERS, carersOf, isFrozen, mayEdit, nameOfEntry, partyWithSlug } from './may-edit.ts';
export { createEntry, newEntryForm, type EntryToMake } from './new-entry.ts';
export { savedPlace } from './new-place.ts';
export { entryForm, partyForms, showEntryForm, type EntryForm } from './show-entry-form.ts';
export { editText } from './ui/texts.ts';
