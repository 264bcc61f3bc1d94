package org.evenhand.cycles;

import org.evenhand.cycles.plan.PlanSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LaunchSettings.class, PlanSettings.class})
class CycleConfiguration {}
