import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Where a part of an Office Open XML package points to, by the last word of the relation's type: the same in both kinds of the standard. `part` '' is the package itself. */
export async function relations(zip: Zip, part: string): Promise<{ id: string; type: string; path: string }[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: { id: string; type: string; path: string }[] = [];
  if (!zip.has(file)) return found;
  await readXml(zip, file, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name === 'Relationship' && TargetMode !== 'External') found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const address = URL.parse(target, `zip://x/${folder}`)?.pathname.slice(1) ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
