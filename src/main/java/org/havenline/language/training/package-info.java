/** How the shipped model is made and measured. Nothing here runs while serving. */
@NullMarked
package org.havenline.language.training;

import org.jspecify.annotations.NullMarked;
