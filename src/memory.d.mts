export const forCommands: readonly string[];
export const forHeavyWork: readonly string[];
