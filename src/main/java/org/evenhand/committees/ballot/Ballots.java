package org.evenhand.committees.ballot;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import org.evenhand.shared.InstallationKey;
import org.evenhand.shared.SealedBox;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals votes and drafts of votes, and opens them again. Who may have one opened is the affair of the reveal; nothing else
 * calls {@link #open}.
 */
@Component
public class Ballots {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};
    private static final SealedBox BOX = new SealedBox(16_384);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BallotKeys keys;

    Ballots(BallotKeys keys) {
        this.keys = keys;
    }

    /**
     * Whose vote, and in which round.
     *
     * @param round 1 for the first
     */
    public record Of(String caseId, int round, String member) {

        private String name() {
            return "round " + round + " of " + caseId + " by " + member;
        }
    }

    /**
     * A vote that was sealed.
     *
     * @param key in Base64; it opens this one vote, and goes with it so that anybody can check it
     */
    public record Opened(Map<String, Object> content, String key) {}

    /** Makes the keys of a round, in the caller's transaction. */
    public void begin(String caseId, int round) {
        keys.make(caseId, round);
    }

    /** Whether the content is short enough to be sealed. */
    public static boolean fits(Map<String, Object> content) {
        return BOX.holds(JSON.writeValueAsString(content));
    }

    /** The content under the key of the vote; as long for any content that {@linkplain #fits fits}. */
    public String seal(Of vote, Map<String, Object> content) {
        return BOX.seal(voteKey(vote), vote.name(), JSON.writeValueAsString(content));
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was not sealed as that vote
     */
    public Opened open(Of vote, String box) {
        SecretKey key = voteKey(vote);
        return new Opened(
                JSON.readValue(SealedBox.open(key, vote.name(), box), CONTENT),
                Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** Opens a sealed vote with the key that was revealed with it, as anybody can who has an export of the case. */
    public static Map<String, Object> open(Of vote, String box, String key) {
        SecretKey released = InstallationKey.aes(Base64.getDecoder().decode(key));
        return JSON.readValue(SealedBox.open(released, vote.name(), box), CONTENT);
    }

    public String sealDraft(Of vote, Map<String, Object> content) {
        return BOX.seal(draftKey(vote), vote.name(), JSON.writeValueAsString(content));
    }

    public Map<String, Object> openDraft(Of vote, String box) {
        return JSON.readValue(SealedBox.open(draftKey(vote), vote.name(), box), CONTENT);
    }

    /** After a reveal: what was not opened in it stays sealed for ever. */
    public void release(String caseId, int round, Instant at) {
        keys.release(caseId, round, at);
    }

    /** The case has ended: what is sealed stays so for ever. */
    public void destroy(String caseId) {
        keys.destroy(caseId);
    }

    private SecretKey voteKey(Of vote) {
        return keys.ofVote(vote.caseId(), vote.round(), vote.member());
    }

    private SecretKey draftKey(Of vote) {
        return keys.ofDraft(vote.caseId(), vote.round(), vote.member());
    }
}
