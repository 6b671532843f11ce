export type { Stage, StageArea, StagePerson, StageRole, StageService } from './stage.ts';
export { stageRoles } from './stage.ts';
import { rivierstad } from './rivierstad/index.ts';

export { rivierstad };
export const stages = [rivierstad];
