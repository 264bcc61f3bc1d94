package org.evenhand.equity.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.equity.MadeUpIdentities;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Each made-up person answers for themselves, by the same use case as a real one. */
@Component
@Profile("demo")
class DemoIdentities implements MadeUpIdentities {

    private final OwnIdentity identity;

    DemoIdentities(OwnIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void answer(String personId, Map<String, String> chosen) {
        Actor self = new Actor(personId, Set.of(Role.STAFF), null);
        OwnPage page = identity.page(self);
        Map<String, Answer> answers = new HashMap<>();
        chosen.forEach((question, choice) -> answers.put(question, new Answer(List.of(choice), null, false)));
        identity.answer(self, page.version(), page.edition(), answers);
    }
}
