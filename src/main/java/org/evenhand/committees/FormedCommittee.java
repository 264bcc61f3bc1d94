package org.evenhand.committees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.committees.pool.Choice;
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
import org.springframework.stereotype.Component;

/** Seats a committee as it was proposed, and keeps why each was chosen and by which rules it works. */
@Component
class FormedCommittee {

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final CommitteePolicy policy;
    private final Ballots ballots;
    private final Documents documents;
    private final Ledger ledger;

    FormedCommittee(
            CommitteeRows rows,
            SeatRows seats,
            CommitteePolicy policy,
            Ballots ballots,
            Documents documents,
            Ledger ledger) {
        this.rows = rows;
        this.seats = seats;
        this.policy = policy;
        this.ballots = ballots;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** @throws Refusal MOVED_ON when it is formed already */
    void form(ProposedCommittee one, Round round, Actor by) {
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
}
