package org.havenline.channel.demo;

import org.havenline.escalation.CaseBoard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the real case board beside the phones. */
@Configuration(proxyBeanMethods = false)
@WhenDemo
class DemoCasesConfiguration {

    @Bean
    DemoCases demoCases(CaseBoard board) {
        return new BoardedCases(board);
    }
}
