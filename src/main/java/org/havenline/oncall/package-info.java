/** People, contact methods, rota, and who is on call at a minute. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.havenline.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
