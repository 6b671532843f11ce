/** Front door of areas: what other modules, outlets and pages may use. */
export { addressService, locate, type AddressService, type Located } from './address-service.ts';
export { areaTree, areasByCode, boundaryOf, drawnBoundary, drawnMap, type AreaNode, type DrawnMap } from './area-tree.ts';
export { areasAt, nearestAreas, type Area, type NearArea } from './areas-at.ts';
export { boundaryPath, frameAround, type Frame } from './geometry/boundary-path.ts';
export { metresBetween, type Boundary, type Box, type Point } from './geometry/boundary.ts';
export { figuresOf, type Figure } from './figures-of.ts';
export { importAreas, type ImportOptions, type ImportSummary } from './import-areas.ts';
export { placeOfPostcode, type Place } from './place-of-postcode.ts';
export type { AreaInput, Country, Level, PostcodeInput } from './read/items.ts';
export { fileInMemory, fileOnDisk, type SourceFile } from './read/source-file.ts';
export { saveAreas } from './save-areas.ts';
export { summaryLines } from './summary-lines.ts';
export { gatherSectors, uploadAreas } from './upload-areas.ts';
export { dropWijk, findAreas, listWijken, saveWijk, wijkMovedTo, type Wijk } from './wijken.ts';
export { areasText } from './texts.ts';
