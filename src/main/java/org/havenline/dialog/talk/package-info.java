/** The pure turn: what was heard, in a state, becomes the next state and what to do. */
@NullMarked
package org.havenline.dialog.talk;

import org.jspecify.annotations.NullMarked;
