package org.evenhand.committees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.CommitteeSolver;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.committees.pool.Round;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
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
    private final SeatRows seats;
    private final RoundPool pool;
    private final CommitteePolicy policy;
    private final Ballots ballots;
    private final Documents documents;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final List<RoundNames> names;

    Forming(
            CommitteeRows rows,
            SeatRows seats,
            RoundPool pool,
            CommitteePolicy policy,
            Ballots ballots,
            Documents documents,
            Ledger ledger,
            ApplicationEventPublisher events,
            List<RoundNames> names) {
        this.rows = rows;
        this.seats = seats;
        this.pool = pool;
        this.policy = policy;
        this.ballots = ballots;
        this.documents = documents;
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

    /**
     * A round in which committees are still to be formed.
     *
     * @param needed how many
     */
    public record OpenRound(String id, String name, int needed) {}

    /** Rounds in which a committee is still to be formed. */
    @Transactional(readOnly = true)
    public List<OpenRound> rounds(Actor by) {
        requireHr(by);
        List<Map.Entry<String, Integer>> open = rows.open();
        Map<String, String> known = names(open.stream().map(Map.Entry::getKey).toList());
        return open.stream()
                .map(one -> new OpenRound(one.getKey(), known.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }

    private Map<String, String> names(List<String> roundIds) {
        Map<String, String> known = new HashMap<>();
        names.forEach(source -> known.putAll(source.of(roundIds)));
        return known;
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
                roundId,
                names(List.of(roundId)).getOrDefault(roundId, roundId),
                all,
                proposed,
                policy.pool().quorum(),
                Sha256.of(proposed.toString()));
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
            form(one, round, by);
            events.publishEvent(new CommitteeFormed(one.caseId()));
        });
    }

    /**
     * Forms the one of a single case as it was shown, for a step of that case, which goes on by itself.
     *
     * @param fingerprint of what was proposed for that case
     * @throws Refusal as {@link #confirm}
     */
    public void confirmOne(String caseId, String fingerprint, Actor by) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        Proposal proposal = proposal(committee.roundId(), by);
        ProposedCommittee one = proposal.proposed().stream()
                .filter(each ->
                        each.caseId().equals(caseId) && fingerprintOf(each).equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged"));
        form(one, pool.of(committee.roundId(), List.of(committee)), by);
    }

    private static String fingerprintOf(ProposedCommittee one) {
        return Sha256.of(one.toString());
    }

    /**
     * What is proposed for one case, for a step of that case.
     *
     * @param members person ids
     * @param alternates person ids in the order in which they would be seated
     * @param missing seats that nobody is left for
     * @param fingerprint to be handed back when it is confirmed
     */
    public record ProposedFor(List<String> members, List<String> alternates, int missing, String fingerprint) {}

    /** @throws Refusal as {@link #proposal}; empty when the committee is formed already */
    @Transactional(readOnly = true)
    public Optional<ProposedFor> proposalFor(String caseId, Actor by) {
        return proposal(rows.get(caseId).roundId(), by).proposed().stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .map(one -> new ProposedFor(
                        one.members().stream().map(Choice::memberId).toList(),
                        one.alternates().stream().map(Choice::memberId).toList(),
                        one.missing(),
                        fingerprintOf(one)));
    }

    private void form(ProposedCommittee one, Round round, Actor by) {
        CommitteeRules rules = policy.rules();
        if (!rows.form(one.caseId(), one.chairId(), by.personId(), rules)) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.proposalChanged");
        }
        List<Seat> all = new ArrayList<>();
        one.members().forEach(choice -> all.add(new Seat(choice.memberId(), all.size(), Seat.State.SEATED)));
        one.alternates().forEach(choice -> all.add(new Seat(choice.memberId(), all.size(), Seat.State.ALTERNATE)));
        all.forEach(seat -> seats.insert(one.caseId(), seat));
        ballots.begin(one.caseId(), 1);
        record(one, rules, round, by);
    }

    private void record(ProposedCommittee one, CommitteeRules rules, Round round, Actor by) {
        DocumentRevision document = documents.add(new NewRevision(
                one.caseId(), CommitteeDocument.FORMED, content(one, rules, round), by.personId(), by.onBehalfOf()));
        Map<String, Object> facts = Map.of(
                "members", one.members().size(),
                "alternates", one.alternates().size(),
                "eligible", one.eligible(),
                "missing", one.missing());
        ledger.append(one.caseId(), Entry.by(by, "committeeFormed", facts).naming(List.of(document.fingerprint())));
    }

    private static Map<String, Object> content(ProposedCommittee one, CommitteeRules rules, Round round) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("members", choices(one.members()));
        content.put("alternates", choices(one.alternates()));
        content.put("chair", one.chairId());
        content.put("eligible", one.eligible());
        Map<String, Object> keptOut = new LinkedHashMap<>();
        one.keptOut().forEach((rule, count) -> keptOut.put(rule.name(), count));
        content.put("keptOut", keptOut);
        content.put("seats", rules.seats());
        content.put("quorum", rules.quorum());
        content.put("coolingOffYears", round.rules().coolingOffYears());
        content.put("abstention", rules.counting().abstention().name());
        content.put("majority", rules.counting().majority().name());
        content.put("tieRule", rules.tieRule().name());
        content.put("year", round.year());
        content.put("seed", Long.toString(round.seed()));
        return content;
    }

    private static List<Map<String, Object>> choices(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(place -> choice(place, choices.get(place)))
                .toList();
    }

    private static Map<String, Object> choice(int place, Choice choice) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("place", place + 1);
        kept.put("person", choice.memberId());
        kept.put("serving", choice.serving());
        kept.put("lastServed", choice.lastServed());
        return kept;
    }

    private static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "committees.refused.hrOnly");
        }
    }
}
