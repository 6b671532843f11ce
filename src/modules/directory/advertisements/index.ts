export { mayAdvertise } from './wijken-to-advertise-in.ts';
export { removeAdvertisement } from './remove-advertisement.ts';
export { saveAdvertisement } from './save-advertisement.ts';
export { showAdvertisements, showAdvertThumbnail, type PlacedAdvert, type WijkAdverts } from './show-advertisements.ts';
