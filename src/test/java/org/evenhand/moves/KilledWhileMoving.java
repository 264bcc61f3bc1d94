package org.evenhand.moves;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.evenhand.Evenhand;
import org.evenhand.engine.SmallVersions;
import org.evenhand.engine.StepMoved;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.testsupport.AnotherProcess;
import org.evenhand.testsupport.TestPeople;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application of another process: moves five cases, and dies when the engine has moved the third of them. */
final class KilledWhileMoving {

    static final String KEY = "movedWhileKilled";
    static final String WHY = "The step is called what it is.";
    static final List<String> CASES =
            IntStream.rangeClosed(1, 5).mapToObj(number -> "moved-" + number).toList();
    static final Map<String, String> CHOICES = Map.of("userTask_write", "userTask_send");

    private KilledWhileMoving() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments);
        approvedOn(application, new SmallVersions(application, KEY), KEY, CASES);
        atTheThird(application, AnotherProcess::die);
        application.getBean(VersionMoveWork.class).look();
    }

    /** A move of these cases from the first version to the second that waits to be carried out. */
    static Move approvedOn(ApplicationContext application, SmallVersions versions, String key, List<String> cases) {
        TestPeople people = new TestPeople(application.getBean(JdbcClient.class));
        String holder = people.add(null, Role.STAFF);
        versions.withStep("write", "Write", holder);
        cases.forEach(versions::start);
        versions.withStep("send", "Send", holder);
        Move planned = application
                .getBean(MovePlanning.class)
                .plan(key, 1, 2, CHOICES, WHY, new Actor(people.add(null, Role.HR), Set.of(Role.HR), null));
        application.getBean(VersionMoveWork.class).look();
        application
                .getBean(MoveApproval.class)
                .approve(planned.id(), new Actor(people.add(null, Role.HR), Set.of(Role.HR), null));
        return planned;
    }

    /** In the transaction of the third case, when it is moved and not committed. */
    static ApplicationListener<PayloadApplicationEvent<StepMoved>> atTheThird(
            ConfigurableApplicationContext application, Runnable dies) {
        AtomicInteger moved = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<StepMoved>> third = ApplicationListener.forPayload(step -> {
            if (moved.incrementAndGet() == CASES.size() / 2 + 1) {
                dies.run();
            }
        });
        application.addApplicationListener(third);
        return third;
    }
}
