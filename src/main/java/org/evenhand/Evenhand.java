package org.evenhand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application host. */
@SpringBootApplication
public class Evenhand {

    public static void main(String[] args) {
        SpringApplication.run(Evenhand.class, args);
    }
}
