package org.evenhand.criteria;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CriteriaSettings.class)
class CriteriaConfiguration {}
