import type { Contribution } from '#platform/contribution.ts';
import { ANSWER_QUESTIONS, remindOfQuestions } from './reactions.ts';
import { spreadsheetCommands } from './spreadsheet/commands.ts';

export const contribution: Contribution = { module: 'directory', commands: spreadsheetCommands, reminders: { [ANSWER_QUESTIONS]: remindOfQuestions } };
