export { administers, checked, hasRole, inTransaction, query, raised, selfOf, tried, useCase, type Actor, type Context, type Locale, type Progress, type Region, type UseCase, type Work } from './use-case.ts';
export { notFound, refuse, Refusal } from './refusal.ts';
export { needRoomForMuch, whileThereIsRoom } from './room.ts';
