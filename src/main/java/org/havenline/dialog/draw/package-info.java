/** Drawing of trees: Eclipse ELK finds the places, the SVG is written here. */
@NullMarked
package org.havenline.dialog.draw;

import org.jspecify.annotations.NullMarked;
