package org.evenhand;

import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is ours is made when something first asks for it, unless it does something at the start by itself: settings, what
 * looks at the clock, what follows the start. Decision 76.
 */
@Component
class MadeWhenAsked implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            if (beans.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition bean && waits(bean)) {
                bean.setLazyInit(true);
            }
        }
    }

    /** What was found by its annotation, as ours is; {@code @Lazy(false)} keeps a bean from waiting. */
    private static boolean waits(ScannedGenericBeanDefinition bean) {
        AnnotationMetadata type = bean.getMetadata();
        return bean.getLazyInit() == null && type.getClassName().startsWith("org.evenhand.") && !startsByItself(type);
    }

    private static boolean startsByItself(AnnotationMetadata type) {
        return type.hasAnnotation(Configuration.class.getName())
                || type.hasAnnotatedMethods(Scheduled.class.getName())
                || Set.copyOf(Arrays.asList(type.getInterfaceNames()))
                        .contains(SmartInitializingSingleton.class.getName());
    }
}
