import type { HsdsContact, HsdsPhone, HsdsSchedule, HsdsService } from '../hsds.ts';
import { functionsOut, phonesOut } from '../out/organization.ts';
import { schedulesOut } from '../out/schedule.ts';
import { partsIn, passedIn, withParts } from '../passed-on.ts';
import type { ForeignTerms } from './foreign-terms.ts';
import type { Ground } from './parsed.ts';
import type { Sieve } from './private.ts';
import { schedulesIn } from './schedule.ts';

/** Nobody's id: what is told in it is only compared. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Gathers what an entry and its parts tell beyond our words. */
export class Passing {
  readonly sieve: Sieve;
  readonly ground: Ground;
  private readonly clean = (text: string) => this.sieve.text(text);
  /** The value beside a term of an outside list is text that somebody wrote: names and numbers of people go out of it. */
  readonly keep = (attributes: Parameters<ForeignTerms['keep']>[0], understood?: Parameters<ForeignTerms['keep']>[1]) =>
    this.ground.foreign.keep(attributes?.map((one) => ({ ...one, value: this.sieve.text(one.value) ?? undefined })), understood);

  constructor(sieve: Sieve, ground: Ground) {
    this.sieve = sieve;
    this.ground = ground;
  }

  on<T extends { attributes?: HsdsService['attributes'] }>(entity: Parameters<typeof passedIn>[0], told: T, parts: ReturnType<typeof partsIn>, attributes = this.keep(told.attributes)) {
    return withParts({ ...passedIn(entity, told, this.clean, this.keep), ...attributes }, parts);
  }
  parts = <T extends object>(list: string, told: readonly T[] | undefined, tell: (part: T) => object | undefined) => partsIn(list, told, tell, this.clean, this.keep);
  phones = (phones: readonly HsdsPhone[] | undefined, list = 'phones') => this.parts(list, phones, (one) => phonesOut(NOBODY, this.sieve.phones([one], this.ground), this.ground.telling)[0]);
  schedules = (schedules: readonly HsdsSchedule[] | undefined) => this.parts('schedules', schedules, (one) => schedulesOut(NOBODY, schedulesIn([one], this.ground), this.ground.telling)[0]);
  contacts = (contacts: readonly HsdsContact[] | undefined) => {
    const desk = (one: HsdsContact) => functionsOut(NOBODY, this.sieve.functions([one], this.ground), this.ground.telling)[0];
    return [...this.parts('contacts', contacts, desk), ...(contacts ?? []).flatMap((one) => (desk(one) ? this.phones(one.phones, 'contacts/phones') : []))];
  };
}
