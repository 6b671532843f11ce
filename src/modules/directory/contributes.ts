import type { Contribution } from '#platform/contribution.ts';
import { spreadsheetCommands } from './spreadsheet/commands.ts';

export const contribution: Contribution = { module: 'directory', commands: spreadsheetCommands };
