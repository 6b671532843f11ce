/** Front door of partnerships: what other modules, outlets and pages may use. */
export { partnershipBegun, partnershipEnded, REVIEW } from './facts.ts';
export { beginPartnership, changePartnership, endPartnership, showPartnershipForm, type PartnershipFormView } from './begin-partnership.ts';
export { partnershipKinds, type Partner, type Partnership, type PartnershipKind } from './read-partnerships.ts';
export { listPartnerships, partnershipsInWijk, partnershipsOfParty, showPartnership, type PartnershipsView, type PartnershipView, publicPartnerships } from './show-partnerships.ts';
export { partnershipsText } from './texts.ts';
