package org.evenhand.definitions.web;

import java.util.List;
import org.evenhand.definitions.Difference;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every deployed version of a process, and what changed between two of them, in text and side by side in the diagram. */
@Controller
@RequestMapping("/processes/versions/{key}")
@AllowedTo(Audience.SIGNED_IN)
class VersionPages {

    private final ProcessVersions versions;

    VersionPages(ProcessVersions versions) {
        this.versions = versions;
    }

    @GetMapping
    String list(@PathVariable String key, Model model) {
        List<ProcessVersion> all = versions(key);
        model.addAttribute("versions", all);
        model.addAttribute("same", versions.sameFileAsBefore(all));
        return "definitions/versions";
    }

    /** What changed; without numbers, with the newest version. */
    @GetMapping("/changes")
    String changes(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Model model) {
        ProcessVersion newest = versions(key).get(0);
        ProcessVersion after = to == 0 ? newest : version(key, to);
        ProcessVersion before = version(key, from == 0 ? Math.max(1, after.number() - 1) : from);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("sameFile", versions.bpmn(before).equals(versions.bpmn(after)));
        model.addAttribute("difference", Difference.ofProcesses(versions.elements(before), versions.elements(after)));
        return "definitions/processChanges";
    }

    @GetMapping(path = "/{number}/model.bpmn", produces = "application/xml;charset=UTF-8")
    ResponseEntity<String> bpmn(@PathVariable String key, @PathVariable int number) {
        return ResponseEntity.ok(versions.bpmn(version(key, number)));
    }

    private List<ProcessVersion> versions(String key) {
        List<ProcessVersion> all = versions.of(key);
        if (all.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "definitions.refused.noProcess");
        }
        return all;
    }

    private ProcessVersion version(String key, int number) {
        return versions.find(key, number)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noVersion"));
    }
}
