import './elements/bars/define.ts';
import './elements/cascade/define.ts';
import './elements/gauge/define.ts';
import './elements/stat/define.ts';
import './elements/table/define.ts';
import './elements/target/define.ts';
import './elements/trend/define.ts';
// Last, for it makes widgets of the others.
import './elements/dashboard/define.ts';
import './en.ts';
