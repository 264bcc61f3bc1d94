package org.evenhand.committees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Library HR looks at the committee that is proposed for one case, in a step of that case, and confirms it. */
@Service
@Transactional
public class FormingOne {

    private final CommitteeRows rows;
    private final RoundPool pool;
    private final Forming forming;
    private final FormedCommittee formed;
    private final Ledger ledger;

    FormingOne(CommitteeRows rows, RoundPool pool, Forming forming, FormedCommittee formed, Ledger ledger) {
        this.rows = rows;
        this.pool = pool;
        this.forming = forming;
        this.formed = formed;
        this.ledger = ledger;
    }

    /**
     * Forms the one of a single case as it was shown, for a step of that case, which goes on by itself.
     *
     * @param fingerprint of what was proposed for that case
     * @throws Refusal as {@link Forming#confirm}
     */
    public void confirmOne(String caseId, String fingerprint, Actor by) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        Forming.Proposal proposal = forming.proposal(committee.roundId(), by);
        ProposedCommittee one = proposal.proposed().stream()
                .filter(each ->
                        each.caseId().equals(caseId) && fingerprintOf(each).equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged"));
        formed.form(one, pool.of(committee.roundId(), List.of(committee)), by);
    }

    private static String fingerprintOf(ProposedCommittee one) {
        return Sha256.of(one.toString());
    }

    /**
     * Somebody proposed for one case, with what speaks for it.
     *
     * @param serving in how many other committees the person sits this year
     * @param lastServed the last year before this one; null for never
     */
    public record Proposed(String personId, boolean chairs, int serving, @Nullable Integer lastServed) {}

    /**
     * What is proposed for one case, for a step of that case.
     *
     * @param alternates in the order in which they would be seated
     * @param eligible how many of the pool could sit here
     * @param missing seats that nobody is left for
     * @param keptOut how many could not sit here, by the rule that says so
     * @param fingerprint to be handed back when it is confirmed
     */
    public record ProposedFor(
            List<Proposed> members,
            List<Proposed> alternates,
            int eligible,
            int missing,
            Map<String, Integer> keptOut,
            String fingerprint) {}

    /** @throws Refusal as {@link Forming#proposal}; empty when the committee is formed already */
    @Transactional(readOnly = true)
    public Optional<ProposedFor> proposalFor(String caseId, Actor by) {
        return forming.proposal(rows.get(caseId).roundId(), by).proposed().stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .map(FormingOne::proposedFor);
    }

    private static ProposedFor proposedFor(ProposedCommittee one) {
        Map<String, Integer> keptOut = new LinkedHashMap<>();
        one.keptOut().forEach((rule, count) -> keptOut.put(rule.name(), count));
        return new ProposedFor(
                proposed(one.members(), one.chairId()),
                proposed(one.alternates(), one.chairId()),
                one.eligible(),
                one.missing(),
                keptOut,
                fingerprintOf(one));
    }

    private static List<Proposed> proposed(List<Choice> choices, @Nullable String chair) {
        return choices.stream()
                .map(choice -> new Proposed(
                        choice.memberId(), choice.memberId().equals(chair), choice.serving(), choice.lastServed()))
                .toList();
    }
}
