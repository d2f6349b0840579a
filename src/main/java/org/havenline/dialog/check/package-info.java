/** The checker: one rule a class; each tells file, line, what and mend. */
@NullMarked
package org.havenline.dialog.check;

import org.jspecify.annotations.NullMarked;
