package org.evenhand.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows, before a step is sent, what the others will see of it: the step is sent, they are asked what they read, and all of
 * it is taken back. So there is no second way to say who sees what. Source: ui.md, check your answers.
 */
@Component
public class Foresight {

    private final ObjectProvider<Onlooker> onlookers;
    private final Sending sending;
    private final CaseTexts texts;
    private final TransactionTemplate transaction;

    Foresight(ObjectProvider<Onlooker> onlookers, Sending sending, CaseTexts texts, TransactionTemplate transaction) {
        this.onlookers = onlookers;
        this.sending = sending;
        this.texts = texts;
        this.transaction = transaction;
    }

    /**
     * What each of the others can see once the step is sent, and cannot see now; who sees the same stands together, who sees
     * nothing of it last. Empty where no capability can say.
     */
    public List<Sight> of(StepPage page, Actor author) {
        return page.anonymous()
                ? List.of()
                : onlookers.stream()
                        .filter(onlooker -> onlooker.owns(page.task()))
                        .findFirst()
                        .map(onlooker -> together(sent(onlooker, page, author)))
                        .orElse(List.of());
    }

    private List<Sight> sent(Onlooker onlooker, StepPage page, Actor author) {
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                List<Sight> before = onlooker.sights(page.task(), author.personId());
                sending.send(
                        page.task().id(),
                        author,
                        page.draftVersion(),
                        page.filesSeen(),
                        texts.text("casework.sight.reason"));
                onlooker.goOn(page.task());
                return added(before, onlooker.sights(page.task(), author.personId()));
            });
        } catch (Refusal cannotBeSent) {
            // sending says why
            return List.of();
        }
    }

    private static List<Sight> added(List<Sight> before, List<Sight> after) {
        Map<List<String>, List<String>> earlier = new LinkedHashMap<>();
        before.forEach(sight -> earlier.put(sight.readers(), sight.ids()));
        return after.stream()
                .map(sight -> sight.since(earlier.getOrDefault(sight.readers(), List.of())))
                .toList();
    }

    private static List<Sight> together(List<Sight> sights) {
        Map<List<Seen>, Sight> same = new LinkedHashMap<>();
        sights.stream()
                .filter(sight -> !sight.documents().isEmpty())
                .forEach(sight -> same.merge(sight.documents(), sight, (one, other) -> one.with(other.readers())));
        sights.stream()
                .filter(sight -> sight.documents().isEmpty())
                .forEach(sight -> same.merge(List.of(), sight, (one, other) -> one.with(other.readers())));
        return new ArrayList<>(same.values());
    }
}
