package org.evenhand.history.web;

import org.evenhand.history.CaseCursor;
import org.evenhand.history.CaseFilter;
import org.evenhand.history.CaseList;
import org.evenhand.history.CaseListPage;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All reviews, for Library HR. */
@Controller
@AllowedTo(Audience.HR)
class CaseListController {

    private final CaseList cases;

    CaseListController(CaseList cases) {
        this.cases = cases;
    }

    @GetMapping("/hr/cases")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CaseFilter filter = CaseFilter.of(state, step, unit, q);
        CaseListPage page = cases.page(filter, CaseCursor.parse(after));
        model.addAttribute("cases", page);
        model.addAttribute("first", after == null ? null : address(filter, null));
        model.addAttribute("next", page.next() == null ? null : address(filter, page.next()));
        return "history/list";
    }

    private static String address(CaseFilter filter, @Nullable CaseCursor after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/hr/cases")
                .queryParam("state", "{state}")
                .queryParam("step", "{step}")
                .queryParam("unit", "{unit}")
                .queryParam("q", "{q}");
        Object[] values = {filter.state(), filter.step(), filter.unit(), filter.words()};
        if (after == null) {
            return address.encode().buildAndExpand(values).toUriString();
        }
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(values[0], values[1], values[2], values[3], after.text())
                .toUriString();
    }
}
