import { define } from '../define.ts';
import { ThadsDashboard } from './thads-dashboard.ts';

define('thads-dashboard', ThadsDashboard);
