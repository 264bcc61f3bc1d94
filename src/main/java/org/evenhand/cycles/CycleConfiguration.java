package org.evenhand.cycles;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LaunchSettings.class, PlanPresets.class})
class CycleConfiguration {}
