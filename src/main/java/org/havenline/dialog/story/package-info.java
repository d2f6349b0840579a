/** Author tests: scripted conversations, told and checked. */
@NullMarked
package org.havenline.dialog.story;

import org.jspecify.annotations.NullMarked;
