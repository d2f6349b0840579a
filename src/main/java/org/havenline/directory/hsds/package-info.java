/** HSDS in and out: JSON, CSV and older dialects. */
@NullMarked
package org.havenline.directory.hsds;

import org.jspecify.annotations.NullMarked;
