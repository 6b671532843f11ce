export const modules: Record<string, readonly string[]>;
export const outlets: readonly string[];
