package org.evenhand.committees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.PoolRule;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.committees.pool.Round;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Library HR changes a committee that is proposed: somebody has a seat and somebody else has none, with a reason. The rules
 * are checked again, and the other committees of the round are filled anew around it. Only with approval does somebody
 * come from outside the pool, and never who has another part in the case. Source: processes.md, form the committee, and
 * too few eligible.
 */
@Service
@Transactional
public class ChangingProposals {

    private final CommitteeRows rows;
    private final Forming forming;
    private final RoundPool pool;
    private final Wishes wishes;
    private final Documents documents;
    private final Ledger ledger;

    ChangingProposals(
            CommitteeRows rows, Forming forming, RoundPool pool, Wishes wishes, Documents documents, Ledger ledger) {
        this.rows = rows;
        this.forming = forming;
        this.pool = pool;
        this.wishes = wishes;
        this.documents = documents;
        this.ledger = ledger;
    }

    /**
     * A change of one committee.
     *
     * @param out person id of who is to have no seat; null where a seat is empty
     * @param in person id of who is to have one
     * @param approval who approved somebody from outside the pool, and why; empty for somebody of the pool
     * @param reason prose that stays in the record of the case
     */
    public record Change(@Nullable String out, String in, String approval, String reason) {}

    /**
     * The committee that is proposed for a case now.
     *
     * @throws Refusal as {@link Forming#proposal}; MOVED_ON when it is formed already
     */
    @Transactional(readOnly = true)
    public ProposedCommittee of(String roundId, String caseId, Actor by) {
        return forming.proposal(roundId, by).proposed().stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged"));
    }

    /**
     * Changes it.
     *
     * @throws Refusal as {@link #of}; INVALID with the rule that speaks against who comes
     */
    public void change(String roundId, String caseId, Change change, Actor by) {
        ledger.hold(caseId);
        ProposedCommittee present = of(roundId, caseId, by);
        String out = change.out();
        if (out != null && people(present).noneMatch(out::equals)) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged");
        }
        if (present.members().stream().anyMatch(one -> one.memberId().equals(change.in()))) {
            throw Refusal.because(Kind.INVALID, "committees.problem.proposedAlready");
        }
        boolean outside = requireAllowed(roundId, caseId, change);
        wishes.add(caseId, change.in(), true, outside);
        if (out != null) {
            wishes.add(caseId, out, false, false);
        }
        record(caseId, change, outside, by);
    }

    static Stream<String> people(ProposedCommittee one) {
        return Stream.concat(one.members().stream(), one.alternates().stream()).map(Choice::memberId);
    }

    /** Whether the person comes from outside the pool. */
    private boolean requireAllowed(String roundId, String caseId, Change change) {
        Round round = pool.of(roundId, List.of(rows.get(caseId)));
        Optional<PoolRule> beyondApproval = round.against(change.in(), caseId, true);
        if (beyondApproval.isPresent()) {
            throw Refusal.because(Kind.INVALID, "committees.problem.against." + beyondApproval.get());
        }
        Optional<PoolRule> against = round.against(change.in(), caseId, false);
        if (against.isPresent() && change.approval().isBlank()) {
            throw Refusal.because(Kind.INVALID, "committees.problem.needsApproval." + against.get());
        }
        return against.isPresent();
    }

    private void record(String caseId, Change change, boolean outside, Actor by) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("in", change.in());
        content.put("outside", outside);
        content.put("approval", change.approval());
        content.put("reason", change.reason());
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("in", change.in(), "outside", outside));
        if (change.out() != null) {
            content.put("out", change.out());
            facts.put("out", change.out());
        }
        DocumentRevision document = documents.add(
                new NewRevision(caseId, CommitteeDocument.PROPOSAL_CHANGED, content, by.personId(), by.onBehalfOf()));
        ledger.append(caseId, Entry.by(by, "committeeProposalChanged", facts).naming(List.of(document.fingerprint())));
    }
}
