/** 表格: opens delivered bytes within absolute caps into rows of cells, or says in one value why not; knows no column. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fanzha.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
