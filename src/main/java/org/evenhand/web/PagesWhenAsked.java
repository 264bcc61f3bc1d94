package org.evenhand.web;

import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * A capability's pages are made when somebody first asks for one of them, not at the start: nothing else waits for them.
 * Decision 76.
 */
@Component
class PagesWhenAsked implements BeanFactoryPostProcessor {

    private static final Pattern OF_A_CAPABILITY = Pattern.compile("org\\.evenhand\\.[a-z.]+\\.web\\..+");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            bean.setLazyInit(bean.isLazyInit() || isPage(bean));
        }
    }

    private static boolean isPage(BeanDefinition bean) {
        String type = bean.getBeanClassName();
        return type != null && OF_A_CAPABILITY.matcher(type).matches();
    }
}
