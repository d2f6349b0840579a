/** The tree model and its loader: what an advocate wrote, as values that remember file and line. */
@NullMarked
package org.havenline.dialog.tree;

import org.jspecify.annotations.NullMarked;
