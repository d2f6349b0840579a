/** The numbers behind the reading: letters, features, trained tables. Knows tags, not conversations. */
@NullMarked
package org.havenline.language.model;

import org.jspecify.annotations.NullMarked;
