package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Sealing;
import org.evenhand.record.seal.Seals;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last head leaves the application once a week. */
@EvenhandTest
class SealMailTests {

    @Autowired
    SealWriter seals;

    @Autowired
    Sealing sealing;

    @Autowired
    Seals made;

    @Autowired
    Ledger ledger;

    @Autowired
    Notices notices;

    @Autowired
    MailWriter mails;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void everybodyInLibraryHrGetsTheLastHeadOnceAWeekWhateverTheyChose() {
        TestPeople roster = new TestPeople(jdbc);
        String hr = roster.add((String) null, Role.HR);
        String staff = roster.add((String) null);
        ledger.append("case-" + UUID.randomUUID(), Entry.automatic("stepDone", Map.of()));
        Seal seal = sealing.sealNow().orElseThrow();

        seals.run();
        seals.run();
        List<Notice> told = notices.newest(hr, null).notices();
        assertThat(told).extracting(Notice::kind).containsExactly(NoticeKind.SEALED);
        assertThat(notices.newest(staff, null).notices()).isEmpty();
        String text = mails.write(told.get(0), Addressee.of(people.get(hr))).text();
        assertThat(text)
                .contains(seal.note()
                        .whole()
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .toList());
        assertThat(text).contains(made.key().orElseThrow().line(), "/hr/seals");

        clock.advance(Duration.ofDays(7));
        seals.run();
        assertThat(notices.newest(hr, null).notices()).hasSize(2);
    }
}
