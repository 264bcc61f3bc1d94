package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.committees.pool.CommitteeSolver;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.committees.pool.Round;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Library HR looks at the committees that the solver proposes for a round, and confirms them. */
@Service
@Transactional
public class Forming {

    private final CommitteeRows rows;
    private final RoundPool pool;
    private final CommitteePolicy policy;
    private final FormedCommittee formed;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final NamedRounds names;

    Forming(
            CommitteeRows rows,
            RoundPool pool,
            CommitteePolicy policy,
            FormedCommittee formed,
            Ledger ledger,
            ApplicationEventPublisher events,
            NamedRounds names) {
        this.rows = rows;
        this.pool = pool;
        this.policy = policy;
        this.formed = formed;
        this.ledger = ledger;
        this.events = events;
        this.names = names;
    }

    /**
     * What the solver proposes for the committees of a round that are not formed yet, and those that are.
     *
     * @param name of the round
     * @param fingerprint of the proposals, to be handed back when they are confirmed
     * @param quorum fewest members with whom a committee can begin
     */
    public record Proposal(
            String roundId,
            String name,
            List<Committee> all,
            List<ProposedCommittee> proposed,
            int quorum,
            String fingerprint) {

        public Committee committee(ProposedCommittee one) {
            return all.stream()
                    .filter(each -> each.caseId().equals(one.caseId()))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Committee> formed() {
            return all.stream().filter(each -> !each.is(CommitteeState.NEEDED)).toList();
        }
    }

    /** @throws Refusal NOT_ALLOWED for anybody but HR; MISSING when no case of that round needs a committee */
    @Transactional(readOnly = true)
    public Proposal proposal(String roundId, Actor by) {
        requireHr(by);
        Map<String, Set<String>> keptAway = rows.keptAwayIn(roundId);
        List<Committee> all = rows.ofRound(roundId).stream()
                .filter(one -> !keptAway.getOrDefault(one.caseId(), Set.of()).contains(by.personId()))
                .toList();
        if (all.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "committees.refused.noRound");
        }
        List<Committee> needed =
                all.stream().filter(one -> one.is(CommitteeState.NEEDED)).toList();
        List<ProposedCommittee> proposed = needed.isEmpty() ? List.of() : solve(roundId, needed);
        return new Proposal(
                roundId, names.of(roundId), all, proposed, policy.pool().quorum(), Sha256.of(proposed.toString()));
    }

    private List<ProposedCommittee> solve(String roundId, List<Committee> needed) {
        return CommitteeSolver.solve(pool.of(roundId, needed));
    }

    /**
     * Forms them as they were shown.
     *
     * @param fingerprint of the proposal that was looked at
     * @throws Refusal as {@link #proposal}; MOVED_ON when the answer is another one by now, or there is nothing to form
     */
    public void confirm(String roundId, String fingerprint, Actor by) {
        Proposal proposal = proposal(roundId, by);
        if (proposal.proposed().isEmpty() || !proposal.fingerprint().equals(fingerprint)) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged");
        }
        List<Committee> needed =
                proposal.proposed().stream().map(proposal::committee).toList();
        Round round = pool.of(roundId, needed);
        needed.forEach(one -> ledger.hold(one.caseId()));
        proposal.proposed().forEach(one -> {
            formed.form(one, round, by);
            events.publishEvent(new CommitteeFormed(one.caseId()));
        });
    }

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "committees.refused.hrOnly");
        }
    }
}
