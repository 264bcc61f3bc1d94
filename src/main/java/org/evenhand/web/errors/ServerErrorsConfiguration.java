package org.evenhand.web.errors;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts our error page in front of the server's own. */
@Configuration(proxyBeanMethods = false)
class ServerErrorsConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrors() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerErrors()));
    }
}
