package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds in which a committee is still to be formed, for Library HR. */
@Service
@Transactional(readOnly = true)
public class OpenRounds {

    private final CommitteeRows rows;
    private final NamedRounds names;

    OpenRounds(CommitteeRows rows, NamedRounds names) {
        this.rows = rows;
        this.names = names;
    }

    /**
     * One of them.
     *
     * @param needed how many committees
     */
    public record OpenRound(String id, String name, int needed) {}

    /** @throws org.evenhand.shared.Refusal NOT_ALLOWED for anybody but HR */
    public List<OpenRound> all(Actor by) {
        Forming.requireHr(by);
        List<Map.Entry<String, Integer>> open = rows.open();
        Map<String, String> known =
                names.of(open.stream().map(Map.Entry::getKey).toList());
        return open.stream()
                .map(one -> new OpenRound(one.getKey(), known.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }
}
