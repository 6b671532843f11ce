import type { Context } from '../use-case/index.ts';
import type { Parameters, ValuesOf } from './parameters.ts';

/** Where an interface stands and what was asked: `base` is the address it begins at, such as `https://rivierstad.example/api/hsds`. */
export type Asked = { base: string; url: URL; /** What stood in the path where the resource has `{...}`. */ id: string };

/** One address that can be read. */
export type Resource<P extends Parameters = Parameters> = {
  /** `/services/{id}`; at most one `{...}`, at the end. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  parameters: P;
  /** JSON Schema of the answer, or a reference to one of the interface's schemas. */
  schema: Record<string, unknown>;
  /** Sends who asks an old address on to the new one. */
  moves?: true;
  /** Of the answer; JSON when absent. */
  contentType?: string;
  /** The body, a whole answer of its own, or undefined when there is nothing at this address. */
  run(context: Context, values: ValuesOf<P>, asked: Asked): Promise<object | Response | undefined>;
};

/** Ties the values of `run` to the parameters of the same resource. */
export const resource = <P extends Parameters>(definition: Resource<P>): Resource => definition as unknown as Resource;

/** An interface that programs read, told once: requests are answered from it and its OpenAPI document is written from it. */
export type Interface = {
  title: string; version: string; description: string;
  licence: { name: string; url: string };
  resources: readonly Resource[];
  /** Named JSON Schemas that resources refer to as `#/components/schemas/<name>`. */
  schemas: Readonly<Record<string, Record<string, unknown>>>;
  /** Set on every answer. */
  headers: Readonly<Record<string, string>>;
  /** What is refused of parameters that an address does not have: all, or those that another address of this interface has. The rest is ignored. */
  refuses: 'all' | 'of another address';
};
