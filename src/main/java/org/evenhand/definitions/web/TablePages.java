package org.evenhand.definitions.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.definitions.TableDifference;
import org.evenhand.engine.DecisionTables;
import org.evenhand.engine.TableVersion;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every decision table as it is written, its versions, and what changed between two of them. */
@Controller
@RequestMapping("/processes/tables")
@AllowedTo(Audience.SIGNED_IN)
class TablePages {

    private final DecisionTables tables;
    private final CellWords words;

    TablePages(DecisionTables tables, CellWords words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tables", tables.newest());
        return "definitions/tables";
    }

    /** @param version number of an earlier version; 0 for the newest */
    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(defaultValue = "0") int version, Model model) {
        List<TableVersion> versions = versions(key);
        model.addAttribute("shown", version == 0 ? versions.get(0) : version(key, version));
        model.addAttribute("versions", versions);
        model.addAttribute("words", (UnaryOperator<String>) words::of);
        return "definitions/table";
    }

    /** What changed; without numbers, with the newest version. */
    @GetMapping("/{key}/changes")
    String changes(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Model model) {
        List<TableVersion> versions = versions(key);
        TableVersion after = to == 0 ? versions.get(0) : version(key, to);
        TableVersion before = version(key, from == 0 ? Math.max(1, after.number() - 1) : from);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("words", (UnaryOperator<String>) words::of);
        model.addAttribute("difference", new TableDifference(before.table(), after.table()));
        return "definitions/tableChanges";
    }

    private List<TableVersion> versions(String key) {
        List<TableVersion> versions = tables.versions(key);
        if (versions.isEmpty()) {
            throw missing();
        }
        return versions;
    }

    private TableVersion version(String key, int number) {
        return tables.find(key, number).orElseThrow(TablePages::missing);
    }

    private static Refusal missing() {
        return Refusal.because(Kind.MISSING, "definitions.refused.noTable");
    }
}
