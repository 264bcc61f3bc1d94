package org.evenhand.casework.web;

import java.util.Optional;
import org.evenhand.casework.CasePlaces;
import org.evenhand.casework.StandIns;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a step, for whoever sent it, as often as they like. */
@Controller
@AllowedTo(Audience.CASE_PARTY)
class ReceiptController {

    private final Ledger ledger;
    private final StandIns standIns;
    private final CasePlaces places;

    ReceiptController(Ledger ledger, StandIns standIns, CasePlaces places) {
        this.ledger = ledger;
        this.standIns = standIns;
        this.places = places;
    }

    @GetMapping("/cases/{caseId}/receipts/{seq}")
    String receipt(@PathVariable String caseId, @PathVariable long seq, Actor actor, Model model) {
        standIns.requireWelcome(Optional.of(caseId), actor);
        LedgerEntry entry = entry(caseId, seq, actor);
        String process =
                entry.definitionVersions().keySet().stream().findFirst().orElse("");
        model.addAttribute("entry", entry);
        model.addAttribute("place", places.addressOf(process, caseId));
        return "casework/receipt";
    }

    /** Somebody else's receipt does not exist for anybody else; nor is there one of what was no step. */
    private LedgerEntry entry(String caseId, long seq, Actor actor) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.seq() == seq && entry.actor().equals(actor.personId()))
                .filter(entry -> entry.kind().equals("stepCompleted"))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "casework.refused.noReceipt"));
    }
}
