package org.evenhand.peerinput;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeerInputSettings.class)
class PeerInputConfiguration {}
