package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.jsoup.nodes.Document;

/** Employees nominate colleagues, colleagues answer or decline, and two people read what three or more have written. */
final class PeerActs {

    /** What every answer begins with, so that it can be looked for where it must not be. */
    static final String MARKER = "A peer wrote of ";

    /** Below it nobody reads anything. */
    private static final int LEAST = 3;

    private final WholeCycle cycle;
    private final StepClient client;
    private final Happened happened;
    private final Random chance;
    private final List<String> nominated = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    PeerActs(WholeCycle cycle, StepClient client, Happened happened, Random chance) {
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
    }

    /** What one colleague wrote. */
    record Written(String caseId, String peer, String text) {}

    List<Written> written() {
        return written;
    }

    /** What comes next of peer input in that review. */
    void does(String caseId) {
        if (nominated.isEmpty() || chance.nextInt(3) == 0) {
            nominates(caseId);
        } else {
            String asked = cycle.anyOf(nominated, chance);
            cycle.openInConfidence(asked).stream()
                    .filter(task -> chance.nextInt(5) > 0)
                    .forEach(this::answers);
            reads(asked);
        }
    }

    /** Whom the story lets act for others is no peer in it. */
    private void nominates(String caseId) {
        String path = "/cases/" + caseId + "/acts/nominate-peers";
        String employee = cycle.review(caseId).personId();
        if (client.open(employee, path).status() == 200) {
            Typing named = new Typing();
            List<String> peers = new ArrayList<>(cycle.peers());
            Collections.shuffle(peers, chance);
            for (int row = 0; row < LEAST + chance.nextInt(3); row++) {
                named.and("peers[" + row + "].name", peers.get(row));
            }
            assertThat(client.submit(employee, path, named.sent()).status()).isEqualTo(302);
            nominated.add(caseId);
            happened.now("peers nominated");
        }
    }

    /** The manager asks everybody nominated, and sometimes leaves one of many out with a reason. */
    static Map<String, String[]> agreement(Document page, Random chance) {
        int rows = page.select("input[name$=.ask][value=YES]").size();
        Typing agreed = new Typing();
        for (int row = 0; row < rows; row++) {
            boolean left = row == LEAST && chance.nextBoolean();
            agreed.and("peers[" + row + "].ask", left ? "NO" : "YES");
            if (left) {
                agreed.and("peers[" + row + "].reason", "They never worked together.");
            }
        }
        return agreed.sent();
    }

    private void answers(OpenTask task) {
        String peer = String.valueOf(task.assignee());
        boolean declines = chance.nextInt(6) == 0;
        String text = MARKER + task.caseId() + ", number " + written.size() + ".";
        Typing typed = declines
                ? Typing.in("choice", "DECLINE")
                : Typing.in("choice", "ANSWER").and("helped", text).and("more", text);
        if (client.take(peer, task.id(), typed.sent()).status() == 302
                && client.send(peer, task.id(), client.version(peer, "/tasks/" + task.id() + "/check"))
                                .status()
                        == Work.RECEIPT) {
            happened.now(declines ? "peer declined" : "peer answered");
            if (!declines) {
                written.add(new Written(task.caseId(), peer, text));
            }
        }
    }

    /** The manager and the employee read it from three answers up and without names; nobody else reads anything. */
    void reads(String caseId) {
        List<Written> ofCase =
                written.stream().filter(one -> one.caseId().equals(caseId)).toList();
        if (ofCase.isEmpty()) {
            return;
        }
        PerformanceReview review = cycle.review(caseId);
        String path = "/cases/" + caseId + "/peer-input";
        Stream.of(review.personId(), review.managerId())
                .filter(cycle::isHere)
                .forEach(reader -> reads(reader, path, ofCase));
        for (String other : List.of(
                cycle.world.hr.personId(),
                review.departmentHeadId(),
                review.associateDirectorId(),
                ofCase.get(0).peer())) {
            assertThat(client.open(other, path).status()).isIn(403, 404);
            assertThat(client.open(other, "/cases/" + caseId).html()).doesNotContain(MARKER);
        }
    }

    private void reads(String reader, String path, List<Written> ofCase) {
        var page = client.open(reader, path);
        if (page.status() == 200) {
            assertThat(ofCase).hasSizeGreaterThanOrEqualTo(LEAST);
            ofCase.forEach(one -> assertThat(page.html()).contains(one.text()).doesNotContain(one.peer()));
            happened.now("peer input read");
        } else {
            assertThat(page.status()).isIn(403, 404);
            assertThat(page.html()).doesNotContain(MARKER);
            happened.now("peer input withheld");
        }
    }
}
