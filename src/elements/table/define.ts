import { define } from '../define.ts';
import { ThadsTable } from './thads-table.ts';

define('thads-table', ThadsTable);
