/**
 * The one script of writing minutes: what is typed stays on this device until it is saved, so that a lost connection or a closed tab costs nothing. Without it
 * each item is saved by its button.
 */
const DAY_MS = 86_400_000;
/** Somebody else may use this device tomorrow: what was never saved is wiped after this. */
const KEPT_MS = 2 * DAY_MS;

type Kept = { text: string; number: string; at: number };

for (const key of Object.keys(localStorage)) if (key.startsWith('verslag.') && Date.now() - (read(key)?.at ?? 0) > KEPT_MS) localStorage.removeItem(key);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keep(form);

function keep(form: HTMLFormElement): void {
  const key = `verslag.${form.dataset.keep}`, area = form.querySelector('textarea')!, number = form.elements.namedItem('number') as HTMLInputElement, status = form.querySelector<HTMLElement>('[role=status]')!;
  const tell = (which: 'back' | 'offline' | '') => { status.textContent = which === '' ? '' : form.dataset[which]!; };
  const kept = read(key), saved = area.defaultValue;
  if (kept && kept.text.trimEnd() !== saved) { area.value = kept.text; number.value = kept.number; tell('back'); } else localStorage.removeItem(key);
  area.addEventListener('input', () => localStorage.setItem(key, JSON.stringify({ text: area.value, number: number.value, at: Date.now() } satisfies Kept)));
  form.addEventListener('submit', (event) => { if (!navigator.onLine) { event.preventDefault(); tell('offline'); } });
  addEventListener('online', () => tell(''));
}

function read(key: string): Kept | null {
  try { return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null; } catch { return null; }
}
