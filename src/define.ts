import './elements/bars/define.ts';
import './elements/gauge/define.ts';
import './en.ts';
