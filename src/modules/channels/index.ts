/** Front door of channels: what other modules, outlets and pages may use. */
export { channelDocument, channelKinds, contactInput, everies, forms, worksWithoutInternet, type ChannelContact, type ChannelDocument, type ChannelInput, type ChannelKind, type Form } from './channel-document.ts';
export { channelFromForm } from './channel-form.ts';
export { channelConfirmed, confirmChannel, noteConfirmed } from './confirm-channel.ts';
export { channelEnded, channelRevived, endChannel } from './end-channel.ts';
export { exportChannels } from './export-channels.ts';
export type { Channel } from './read-channels.ts';
export { saveChannel } from './save-channel.ts';
export { listChannels, listPublicChannels, openChannelForm, showChannel, showCoverage, type ChannelLine, type ChannelView, type CoverageView, type FormView, type PublicChannel, type RegisterView } from './show-channels.ts';
export { showChannelHistory, type ChannelHistory } from './show-history.ts';
export { channelSaved, writeChannel } from './write-channel.ts';
export { channelsText } from './texts.ts';
