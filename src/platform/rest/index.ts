export { answerRequest, json } from './answer.ts';
export { resource, type Asked, type Interface, type Resource } from './interface.ts';
export { flag, identifier, moment, oneOf, someOf, timeOfDay, wholeNumber, words, type Parameter, type Parameters, type ValuesOf } from './parameters.ts';
