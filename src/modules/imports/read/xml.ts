import { SaxesParser } from 'saxes';
import { refuseFile } from '../refusal.ts';
import type { Zip } from './zip.ts';

export type Attributes = Record<string, string>;
type XmlHandler = { open?(name: string, attributes: Attributes): void; text?(text: string): void; close?(name: string): void };

/**
 * Reads one XML file of a zip as a stream. Names come without their prefix, attributes with (`r:id`). A document type is refused:
 * no spreadsheet program writes one, and it is what entity bombs are made of.
 */
export async function readXml(zip: Zip, name: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = () => refuseFile('imports.fileBroken');
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes as Attributes));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  let decoder: TextDecoder | null = null;
  for await (const chunk of zip.chunks(name)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8');
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
