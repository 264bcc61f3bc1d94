package org.evenhand.record;

import java.util.List;
import java.util.Optional;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.seal.VerifierKey;
import org.springframework.stereotype.Component;

/** What is told of seals outside of this application, so that somebody else has it too. */
@Component
public class SealNews {

    private final Seals seals;

    SealNews(Seals seals) {
        this.seals = seals;
    }

    /**
     * The last seal.
     *
     * @param lines the signed text as it is to be kept, line by line
     * @param key the public key in use, one line
     */
    public record Head(long number, long entries, List<String> lines, String key) {}

    /** Empty when nothing was sealed yet, or there is no key. */
    public Optional<Head> latest() {
        String key = seals.key().map(VerifierKey::line).orElse("");
        return key.isEmpty() ? Optional.empty() : seals.latest().map(seal -> head(seal, key));
    }

    /** Chains that no longer fit what was sealed of them. */
    public int obstacles() {
        return seals.obstacles().size();
    }

    private static Head head(Seal seal, String key) {
        List<String> lines =
                seal.note().whole().lines().filter(line -> !line.isEmpty()).toList();
        return new Head(seal.number(), seal.size(), lines, key);
    }
}
