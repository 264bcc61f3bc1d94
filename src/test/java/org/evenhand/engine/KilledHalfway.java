package org.evenhand.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.Evenhand;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachments;
import org.evenhand.record.ReceivedFile;
import org.evenhand.record.SampleFiles;
import org.evenhand.testsupport.AnotherProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The application of another process: acknowledges one submit, and dies in the middle of the next. */
final class KilledHalfway {

    static final Actor STAFF = new Actor("staff", Set.of(), null);
    static final Actor MANAGER = new Actor("manager", Set.of(), null);

    private KilledHalfway() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments);
        TestProcesses.deploy(application.getBean(RepositoryService.class));
        application
                .getBean(Processes.class)
                .start(TestProcesses.TWO_STEPS, "killed", TestProcesses.people(STAFF, MANAGER), MANAGER);
        Tasks tasks = application.getBean(Tasks.class);
        tasks.complete(tasks.openStep("killed", "write").orElseThrow(), STAFF, Map.of());
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> attach(application, "kept"));
        transaction.executeWithoutResult(status -> {
            tasks.complete(tasks.openStep("killed", "read").orElseThrow(), MANAGER, Map.of());
            attach(application, "lost");
            AnotherProcess.die();
        });
    }

    /** The bytes are in their place when this returns; whether they belong to anything, the transaction decides. */
    private static void attach(ConfigurableApplicationContext application, String text) {
        Attachments attachments = application.getBean(Attachments.class);
        ReceivedFile file = attachments.receive(text + ".pdf", SampleFiles.stream(SampleFiles.pdf(text)));
        attachments.add("killed", "write", text, file);
    }
}
