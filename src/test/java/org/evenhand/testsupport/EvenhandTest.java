package org.evenhand.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.evenhand.Evenhand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: every class with this annotation and no further configuration shares one context,
 * listening on a random port. It runs on H2, and again on PostgreSQL in the second Surefire execution. Jobs of the
 * engine run only when the test asks. The {@link TestClock} stands at its start before each test; rows stay, so each
 * test uses its own ids.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = {Evenhand.class, TestClocks.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "evenhand.absences.look=-",
            // each look at a board counts anew
            "evenhand.board.fresh-for=0s",
            "evenhand.audits.look=-",
            "evenhand.bulk.look=-",
            "evenhand.calendar.follow=-",
            // a key for votes, so that no test writes one into a file
            "evenhand.committees.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "evenhand.cycles.tell=-",
            "evenhand.disclosure.look=-",
            "evenhand.files.folder=target/test-files",
            "evenhand.files.look=-",
            "evenhand.files.sweep=-",
            "evenhand.findings.look=-",
            // two letters, and neither may be missing
            "evenhand.referees.letters=2",
            "evenhand.referees.least=2",
            // a key of seals, made by the first test, and seals only when a test asks
            "evenhand.seals.key-file=target/test-seal.key",
            "evenhand.seals.create=true",
            "evenhand.seals.name=tests.example",
            "evenhand.seals.look=-",
            "evenhand.seals.check-look=-",
            "evenhand.moves.look=-",
            "evenhand.seals.tell=-",
            // paths of cases, when a test asks
            "evenhand.paths.look=-",
            // puts in what waits when a test searches
            "evenhand.search.look=-",
            // small batches, so that a few people already need several
            "evenhand.cycles.launch.batch-size=25",
            // a key for the identity vault, for the same reason
            "evenhand.vault.key=ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=",
            "evenhand.vault.look=-",
            "logging.level.root=warn"
        })
// whole pages of thousands of requests would be written down in case the test fails
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith({ContextsEnd.class, ClockReset.class})
public @interface EvenhandTest {}
