/** Havenline: a text comes in, the right answer goes out, a person is called. */
@NullMarked
package org.havenline;

import org.jspecify.annotations.NullMarked;
