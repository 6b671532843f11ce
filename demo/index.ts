export type { Stage, StageArea, StagePerson, StageRole, StageService } from './stage.ts';
export { stageRoles } from './stage.ts';
import { overwater } from './overwater/index.ts';
import { rivierstad } from './rivierstad/index.ts';

export { overwater, rivierstad };
/** The first answers to any host name that no region has. */
export const stages = [rivierstad, overwater];
