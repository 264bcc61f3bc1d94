package org.evenhand.testsupport.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Chromium tells screen readers and voice control about a page. */
final class AccessibilityTree {

    private static final Set<String> CONTROLS = Set.of(
            "button",
            "checkbox",
            "combobox",
            "DisclosureTriangle",
            "link",
            "listbox",
            "radio",
            "searchbox",
            "spinbutton",
            "textbox");

    private final List<JsonObject> nodes;

    AccessibilityTree(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Accessibility.enable");
        nodes = StreamSupport.stream(
                        session.send("Accessibility.getFullAXTree")
                                .getAsJsonArray("nodes")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(node -> !node.get("ignored").getAsBoolean())
                .toList();
        session.detach();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (JsonObject node : nodes) {
            String role = text(node, "role");
            if (CONTROLS.contains(role) && text(node, "name").isBlank()) {
                problems.add("a " + role + " has no name: " + node);
            }
        }
        return problems;
    }

    private static String text(JsonObject node, String property) {
        JsonObject value = node.getAsJsonObject(property);
        return value == null || !value.has("value") ? "" : value.get("value").getAsString();
    }
}
