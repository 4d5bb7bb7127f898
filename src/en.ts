import { en } from './text/en.ts';
import { addMessages } from './text/messages.ts';

addMessages('en', en);
