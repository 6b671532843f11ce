/** A file that came with a form; without one its name is empty. */
export async function uploadIn(form: FormData, name: string): Promise<{ name: string; content: Uint8Array }> {
  const file = form.get(name);
  return file instanceof File ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } : { name: '', content: new Uint8Array() };
}

/** What went well before this page came, of what this page can say: `?gedaan=wijkSaved`. */
export const doneIn = <Key extends string>(url: URL, keys: readonly Key[]): Key | null => keys.find((key) => key === url.searchParams.get('gedaan')) ?? null;
