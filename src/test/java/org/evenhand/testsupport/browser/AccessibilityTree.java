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
    private static final Set<String> NAMELESS = Set.of("generic", "none", "", "StaticText");

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
            if (NAMELESS.contains(role) && has(node, "focusable")) {
                problems.add("something that takes the focus has no role: " + node);
            }
        }
        return problems;
    }

    private static boolean has(JsonObject node, String property) {
        return node.has("properties")
                && StreamSupport.stream(node.getAsJsonArray("properties").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .anyMatch(each -> each.get("name").getAsString().equals(property)
                                && each.getAsJsonObject("value").get("value").getAsBoolean());
    }

    private static String text(JsonObject node, String property) {
        JsonObject value = node.getAsJsonObject(property);
        return value == null || !value.has("value") ? "" : value.get("value").getAsString();
    }
}
