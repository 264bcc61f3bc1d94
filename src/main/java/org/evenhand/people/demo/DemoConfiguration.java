package org.evenhand.people.demo;

import org.evenhand.people.DemoAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    @Bean
    DemoAccounts demoAccounts() {
        return DemoLibrary.accounts();
    }
}
