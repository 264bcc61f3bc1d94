package org.evenhand;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Lets the migrations run before two beans that Spring Boot does not know to be waiting for them. The engine makes its
 * own tables, and Flyway refuses a first migration into a schema that is not empty; the sessions begin to clear away
 * what expired as soon as they exist. Registered in {@code META-INF/spring.factories}.
 */
class AfterMigrations implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Stream.of("processEngineFactoryBean", "sessionRepository")
                .filter(beans::containsBeanDefinition)
                .collect(Collectors.toUnmodifiableSet());
    }
}
