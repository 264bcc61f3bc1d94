package org.evenhand;

import org.evenhand.cli.Tools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application host, or one of the offline tools if the first argument names one. */
@SpringBootApplication
public class Evenhand {

    public static void main(String[] args) {
        if (Tools.isAskedFor(args)) {
            System.exit(Tools.run(args));
        }
        SpringApplication.run(Evenhand.class, args);
    }
}
