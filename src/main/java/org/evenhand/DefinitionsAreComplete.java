package org.evenhand;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Tells Spring that every bean is defined by now, which it takes for granted a little later anyway: so it remembers
 * which beans are of a type already while the web server and all that stands behind it are made, and does not ask a
 * thousand definitions for each dependency.
 */
@Component
class DefinitionsAreComplete implements BeanPostProcessor, BeanFactoryAware, PriorityOrdered {

    @Override
    public void setBeanFactory(BeanFactory beans) {
        ((ConfigurableListableBeanFactory) beans).freezeConfiguration();
    }

    /** Before any other of its kind: the first bean that is made once all definitions are there. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
