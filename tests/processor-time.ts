/** Milliseconds of processor time that this process took until now: what it took for something is the same on a busy machine, which the time on the clock is not. */
export const processorTime = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
