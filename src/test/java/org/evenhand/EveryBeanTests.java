package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What is made when something asks for it fits together all the same: a start would not say so. */
@EvenhandTest
class EveryBeanTests {

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Test
    void canBeMade() {
        for (String name : beans.getBeanDefinitionNames()) {
            if (beans.getBeanDefinition(name).isSingleton()) {
                assertThatCode(() -> beans.getBean(name)).as(name).doesNotThrowAnyException();
            }
        }
    }

    /** Were one of the excluded configurations renamed, it would come back. */
    @Test
    void measuresNothingThatNobodyReads() {
        assertThat(beans.getBeanDefinitionNames()).noneMatch(name -> {
            Class<?> type = beans.getType(name);
            return type != null && type.getName().startsWith("io.micrometer.");
        });
    }
}
