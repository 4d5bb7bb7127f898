import { en } from './text/en.ts';
import { addMessages } from './text/messages.ts';
import { reportEn } from './text/report-en.ts';

addMessages('en', { ...en, ...reportEn });
