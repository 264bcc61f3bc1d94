package org.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Boot, web, security and engine, and nothing of ours: what a start costs anyway. Outside {@code org.evenhand}, so that
 * the application's component scan never finds it.
 */
@SpringBootApplication
public class EmptyApplication {

    public static void main(String[] args) {
        SpringApplication.run(EmptyApplication.class, args);
    }
}
