/**
 * The one script of the directory: draws the places of the list on a map. It reads everything from the page, so what the map shows is what the list
 * says; without it the list is complete. Without tiles the map is our own drawing of the boundaries.
 */
import * as L from 'leaflet';
import sheet from 'leaflet/dist/leaflet.css?inline';

/** Deeper than this most tile servers have nothing. */
const MOST_ZOOM = 19;

const box = document.getElementById('kaart');
if (box) draw(box);

function draw(box: HTMLElement): void {
  // A stylesheet made by a script of our own; the page's policy refuses any other.
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet.replaceAll(/url\([^)]*\)/g, 'none'));
  document.adoptedStyleSheets.push(styles);
  box.hidden = false;

  const ink = getComputedStyle(document.documentElement);
  const rings = JSON.parse(box.dataset.rings ?? '[]') as [number, number][][];
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.25, zoomControl: false });
  L.control.zoom({ zoomInTitle: box.dataset.nearer ?? '', zoomOutTitle: box.dataset.farther ?? '' }).addTo(map);
  map.getContainer().style.background = 'none';
  const { tiles } = box.dataset;
  if (tiles) L.tileLayer(tiles, { maxZoom: MOST_ZOOM }).addTo(map);
  const outline = L.polygon(rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as [number, number])), { color: ink.getPropertyValue('--calm'), fillColor: ink.getPropertyValue('--calm-paper'), fillOpacity: tiles ? 0.2 : 1, weight: 2, interactive: false }).addTo(map);

  const spots = new Map<string, HTMLElement[]>();
  for (const entry of document.querySelectorAll<HTMLElement>('[data-at]')) for (const at of (entry.dataset.at ?? '').split(' ')) spots.set(at, [...(spots.get(at) ?? []), entry]);
  for (const [at, entries] of spots) {
    const [lat = 0, lon = 0] = at.split(',').map(Number);
    L.circleMarker([lat, lon], { radius: Math.min(14, 7 + entries.length), color: '#fff', weight: 2, fillColor: ink.getPropertyValue('--act'), fillOpacity: 1 })
      .bindPopup(() => contentOf(entries), { maxHeight: 220, minWidth: 220 }).addTo(map);
  }
  const bounds = rings.length ? outline.getBounds() : L.latLngBounds([...spots.keys()].map((at) => at.split(',').map(Number) as [number, number]));
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [12, 12] });
}

function contentOf(entries: HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'plain spots';
  for (const entry of entries) {
    const item = document.createElement('li');
    const link = entry.querySelector('a');
    if (link) item.append(link.cloneNode(true));
    list.append(item);
  }
  return list;
}
