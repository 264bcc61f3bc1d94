package org.evenhand;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Lets the migrations run before the engine makes its own tables: Flyway refuses a first migration into a schema that
 * is not empty, and listeners of the engine read our tables. Registered in {@code META-INF/spring.factories}.
 */
class EngineAfterMigrations implements DependsOnDatabaseInitializationDetector {

    private static final String ENGINE = "processEngineFactoryBean";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return beans.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
    }
}
