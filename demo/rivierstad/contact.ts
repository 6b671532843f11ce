import type { ServiceInput } from '#modules/directory/index.ts';
import type { ScheduleInput } from '#modules/calendar/index.ts';

type Phones = NonNullable<ServiceInput['phones']>;

/** 026 000 00 nn: nobody's telephone begins with 000. */
export const tel = (nn: number, description: string | null = null, ...schedules: ScheduleInput[]): Phones =>
  [{ number: `+3126000${String(nn).padStart(4, '0')}`, description, schedules }];

/** No address and no site under .example can ever exist. */
export const mail = (host: string, box = 'info') => `${box}@${host}.example`;
export const site = (host: string, path = '') => `https://www.${host}.example${path}`;
export const page = (path: string) => `https://www.rivierstad.example/${path}`;
