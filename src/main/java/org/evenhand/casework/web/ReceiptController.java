package org.evenhand.casework.web;

import java.util.Optional;
import org.evenhand.casework.CasePlaces;
import org.evenhand.casework.StandIns;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Receipts;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Receipts receipts;

    ReceiptController(Ledger ledger, StandIns standIns, CasePlaces places, Receipts receipts) {
        this.receipts = receipts;
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
        model.addAttribute("sealed", receipts.sealed(entry).orElse(null));
        model.addAttribute("place", places.addressOf(process, caseId));
        return "casework/receipt";
    }

    /** The receipt as a file with its proof, which anybody can check without this application. */
    @GetMapping("/cases/{caseId}/receipts/{seq}/file")
    ResponseEntity<byte[]> file(@PathVariable String caseId, @PathVariable long seq, Actor actor) {
        standIns.requireWelcome(Optional.of(caseId), actor);
        String name = "receipt-" + caseId + "-" + seq + ".jsonl";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(receipts.file(entry(caseId, seq, actor)));
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
