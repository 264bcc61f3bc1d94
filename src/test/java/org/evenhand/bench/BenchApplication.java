package org.evenhand.bench;

import java.nio.file.Path;
import org.evenhand.Evenhand;
import org.evenhand.testsupport.TestClocks;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on an H2 file as in earnest, with jobs that run only when the benchmark asks. */
final class BenchApplication {

    private BenchApplication() {}

    static ConfigurableApplicationContext in(Path folder) {
        return new SpringApplicationBuilder(Evenhand.class, TestClocks.class)
                .run(
                        "--evenhand.data-dir=" + folder,
                        "--server.port=0",
                        "--evenhand.seals.key-file=" + folder.resolve("seal.key"),
                        "--evenhand.seals.create=true",
                        "--evenhand.seals.look=-",
                        "--evenhand.search.look=-",
                        "--evenhand.paths.look=-",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error");
    }

    /** Prepares rows in one transaction, which is not measured. */
    static void prepare(ApplicationContext application, Runnable rows) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> rows.run());
    }
}
