package org.havenline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void roomsUseOnlyWhatTheTableAllows() {
        ApplicationModules.of(Havenline.class).verify();
    }
}
