import fc from 'fast-check';

/**
 * Random input is drawn the same way in every run, so that a check turns red by what was changed and not by chance.
 * `SEED=7 npm test -- FILE` draws others: do that for a reader you wrote or changed.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261201) });

export default fc;
