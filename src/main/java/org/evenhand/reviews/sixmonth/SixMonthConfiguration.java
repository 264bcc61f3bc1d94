package org.evenhand.reviews.sixmonth;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SixMonthSettings.class)
class SixMonthConfiguration {}
