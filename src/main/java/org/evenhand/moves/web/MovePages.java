package org.evenhand.moves.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CasePlaces;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.moves.Move;
import org.evenhand.moves.MoveApproval;
import org.evenhand.moves.MovePlanning;
import org.evenhand.moves.MovedCase;
import org.evenhand.moves.PlanRefused;
import org.evenhand.moves.VersionMoves;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans of moves between versions: the list, the rehearsal of one, its approval and what it has moved. */
@Controller
@RequestMapping(MovePages.PATH)
@AllowedTo(Audience.HR)
class MovePages {

    static final String PATH = "/hr/definitions/moves";

    static final int PAGE_SIZE = VersionMoves.PAGE_SIZE;

    private final VersionMoves moves;
    private final MovePlanning planning;
    private final MoveApproval approval;
    private final MovePlans plans;
    private final ProcessVersions versions;
    private final CasePlaces places;

    MovePages(
            VersionMoves moves,
            MovePlanning planning,
            MoveApproval approval,
            MovePlans plans,
            ProcessVersions versions,
            CasePlaces places) {
        this.moves = moves;
        this.planning = planning;
        this.approval = approval;
        this.plans = plans;
        this.versions = versions;
        this.places = places;
    }

    /** @param after id of the last one seen, empty for the newest */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        List<Move> found = moves.page(after.isEmpty() ? null : moves.get(after));
        boolean more = found.size() > PAGE_SIZE;
        model.addAttribute("moves", more ? found.subList(0, PAGE_SIZE) : found);
        model.addAttribute("titles", titles(found));
        model.addAttribute(
                "next", more ? PATH + "?after=" + found.get(PAGE_SIZE - 1).id() : null);
        return "moves/list";
    }

    /**
     * One move.
     *
     * @param all whether to list all its cases, or those left out alone
     * @param after number of the last case seen
     */
    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model) {
        Move move = moves.get(id);
        List<MovedCase> found = moves.cases(id, !all, after, actor);
        boolean more = found.size() > PAGE_SIZE;
        model.addAttribute("move", move);
        model.addAttribute("title", titles(List.of(move)).get(move.processKey()));
        model.addAttribute("all", all);
        model.addAttribute("cases", more ? found.subList(0, PAGE_SIZE) : found);
        model.addAttribute("names", names(move));
        model.addAttribute("address", places.addressOf(move.processKey(), ""));
        model.addAttribute("mayApprove", !move.plannedBy().equals(actor.personId()));
        model.addAttribute("outdated", moves.isOutdated(move));
        model.addAttribute(
                "next",
                more
                        ? PATH + "/" + id + "?all=" + all + "&after="
                                + found.get(PAGE_SIZE - 1).number()
                        : null);
        return "moves/move";
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable String id, Actor actor) {
        approval.approve(id, actor);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, Actor actor) {
        approval.withdraw(id, actor);
        return "redirect:" + PATH + "/" + id;
    }

    /** A plan of its own, for everything it has moved. */
    @PostMapping("/{id}/undo")
    String undo(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        try {
            return "redirect:" + PATH + "/" + planning.undo(id, reason, actor).id();
        } catch (PlanRefused refused) {
            throw Refusal.because(Kind.INVALID, "moves.refused.back", refused.names());
        }
    }

    private Map<String, String> titles(List<Move> all) {
        Map<String, String> titles = new LinkedHashMap<>();
        all.forEach(move -> titles.computeIfAbsent(move.processKey(), key -> versions.of(key).stream()
                .map(ProcessVersion::title)
                .findFirst()
                .orElse(key)));
        return titles;
    }

    /** What the steps of both versions are called, by id. */
    private Map<String, String> names(Move move) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int number : List.of(move.to(), move.from())) {
            versions.find(move.processKey(), number).ifPresent(version -> plans.steps(version)
                    .forEach(step -> names.put(number + step.id(), step.words())));
        }
        return names;
    }
}
