package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.reviews.PerformanceReview;

/** Managers and those who sign let colleagues do their steps for some days, and take it back. */
final class DelegationActs {

    private static final String PAGE = "/account/delegations";

    /** So many of the colleagues act for others. */
    static final int DELEGATES = 5;

    private final WholeCycle cycle;
    private final StepClient client;
    private final Happened happened;
    private final Random chance;
    private final List<Standing> standing = new ArrayList<>();

    DelegationActs(WholeCycle cycle, StepClient client, Happened happened, Random chance) {
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
    }

    /** Who acts for whom until when. */
    private record Standing(String holder, String delegate, LocalDate lastDay) {

        boolean isAlso(Standing other) {
            return holder.equals(other.holder) && delegate.equals(other.delegate);
        }
    }

    /** Somebody lets somebody act, or takes it back. */
    void does() {
        if (!standing.isEmpty() && chance.nextInt(4) == 0) {
            revokes(standing.remove(chance.nextInt(standing.size())));
        } else {
            grants();
        }
    }

    private void grants() {
        String holder = cycle.anyOf(holders(), chance);
        String delegate = cycle.colleagues.get(chance.nextInt(DELEGATES));
        LocalDate last = cycle.today().plusDays(2 + chance.nextInt(8));
        int status = client.submit(
                        holder,
                        PAGE,
                        Typing.in("person", delegate)
                                .and("firstDay", cycle.today())
                                .and("lastDay", last)
                                .sent())
                .status();
        assertThat(status).as("delegation").isIn(302, 422);
        if (status == 302) {
            standing.add(new Standing(holder, delegate, last));
            keepsOwnSteps(holder, delegate);
        }
        happened.now(status == 302 ? "delegated" : "delegation refused");
    }

    /** Never the reviewed person's own steps. */
    private void keepsOwnSteps(String holder, String delegate) {
        cycle.cases.stream()
                .filter(caseId -> cycle.review(caseId).personId().equals(holder))
                .flatMap(caseId -> cycle.openSteps(caseId).stream())
                .filter(task -> holder.equals(task.assignee()))
                .findFirst()
                .ifPresent(own -> {
                    assertThat(client.open(delegate, "/tasks/" + own.id()).status())
                            .isEqualTo(403);
                    happened.now("own step not delegated");
                });
    }

    /** From this moment on the delegate opens nothing. */
    private void revokes(Standing revoked) {
        var form = client.open(revoked.holder(), PAGE).page().selectFirst("form[action$=/revoke]");
        if (form != null) {
            assertThat(client.post(revoked.holder(), form.attr("action"), Map.of())
                            .status())
                    .isEqualTo(302);
            happened.now("delegation revoked");
            cycle.cases.stream()
                    .flatMap(caseId -> cycle.openSteps(caseId).stream())
                    .filter(task -> revoked.holder().equals(task.assignee()))
                    .filter(task -> standing.stream().noneMatch(revoked::isAlso))
                    .findFirst()
                    .ifPresent(task -> assertThat(client.open(revoked.delegate(), "/tasks/" + task.id())
                                    .status())
                            .isEqualTo(403));
        }
    }

    /** Who acts for that person today, sometimes. */
    Optional<String> standsIn(String holder) {
        List<Standing> running = standing.stream()
                .filter(one -> one.holder().equals(holder))
                .filter(one -> !one.lastDay().isBefore(cycle.today()))
                .toList();
        return running.isEmpty() || chance.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(running.get(0).delegate());
    }

    /** Nobody keeps what they could see on somebody's behalf once the review is over. */
    void sawNothingAfterwards() {
        standing.forEach(one -> cycle.cases.stream()
                .filter(caseId -> !cycle.isOpen(caseId))
                .limit(2)
                .forEach(caseId -> assertThat(
                                client.open(one.delegate(), "/cases/" + caseId).status())
                        .isIn(403, 404)));
    }

    private List<String> holders() {
        PerformanceReview any = cycle.review(cycle.cases.get(0));
        return Stream.concat(
                        Stream.of(any.departmentHeadId(), any.associateDirectorId(), cycle.world.manager),
                        cycle.leads.stream())
                .filter(cycle::isHere)
                .toList();
    }
}
