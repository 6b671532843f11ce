/** Joins what the modules contribute. Only hooks, worker, cli and start import it. */
import type { Contribution } from '#platform/contribution.ts';
import { forgetHistory } from '#platform/facts/index.ts';
import { drainMail, forgetMail } from '#platform/mail/index.ts';
import { personal as personalGround } from '#platform/personal-ground.ts';
import { contribution as demo } from '#demo/contributes.ts';
import { contribution as regions } from '#modules/regions/contributes.ts';
import { contribution as areas } from '#modules/areas/contributes.ts';
import { contribution as themes } from '#modules/themes/contributes.ts';
import { contribution as people } from '#modules/people/contributes.ts';
import { contribution as search } from '#modules/search/contributes.ts';
import { contribution as directory } from '#modules/directory/contributes.ts';
import { contribution as desk } from '#modules/desk/contributes.ts';
import { contribution as reach } from '#modules/reach/contributes.ts';
import { ledgerHolds, privacy } from '#modules/privacy/contributes.ts';
import { contribution as upkeep } from '#modules/upkeep/contributes.ts';
import { contribution as claims } from '#modules/claims/contributes.ts';
import { contribution as networks } from '#modules/networks/contributes.ts';
import { contribution as meetings } from '#modules/meetings/contributes.ts';
import { contribution as partnerships } from '#modules/partnerships/contributes.ts';
import { contribution as feedback } from '#modules/feedback/contributes.ts';
import { contribution as logbook } from '#modules/logbook/contributes.ts';
import { contribution as channels } from '#modules/channels/contributes.ts';
import { contribution as hsds } from '#outlets/hsds/contributes.ts';

const ground: Contribution = { module: 'platform', jobs: [drainMail, forgetMail, forgetHistory], personal: personalGround };
const holders: Contribution[] = [
  ground,
  areas,
  themes,
  people,
  directory,
  search,
  reach,
  upkeep,
  claims,
  networks,
  meetings,
  partnerships,
  feedback,
  logbook,
  desk,
  channels,
  regions,
  hsds,
  demo,
];
/** What all modules hold of people. */
export const personal = holders.flatMap((c) => c.personal?.subjects ?? []);
/** Tables with a personal class in which nobody can be looked up, and why. */
export const nobody: Record<string, string> = Object.assign({}, ...holders.map((c) => c.personal?.nobody ?? {}), ledgerHolds);
const contributions = [...holders, privacy(personal)];

export const jobs = contributions.flatMap((c) => c.jobs ?? []);
export const heavyJobs = contributions.flatMap((c) => c.heavyJobs ?? []);
export const dutyKinds: NonNullable<Contribution['duties']> = Object.assign({}, ...contributions.map((c) => c.duties ?? {}));
export const subjects = contributions.flatMap((c) => c.subjects ?? []);
export const firstSteps = contributions.flatMap((c) => c.firstSteps ?? []);
export const commands = contributions.flatMap((c) => c.commands ?? []);
export const letterWriters: NonNullable<Contribution['letters']> = Object.assign({}, ...contributions.map((c) => c.letters ?? {}));
export const topics: NonNullable<Contribution['topics']> = Object.assign({}, ...contributions.map((c) => c.topics ?? {}));
export const postsFromElsewhere = contributions.flatMap((c) => c.postsFromElsewhere ?? []);
