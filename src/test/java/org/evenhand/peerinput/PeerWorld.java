package org.evenhand.peerinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.casework.Receipt;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.handover.HandoverWorld;
import org.springframework.context.ApplicationContext;

/** A review whose employee may ask peers, and the peers. */
public final class PeerWorld {

    public final HandoverWorld at;
    public final ReviewWorld world;
    public final String review;
    public final Actor employee;

    private final ApplicationContext beans;

    public PeerWorld(ApplicationContext beans) {
        this(beans, new HandoverWorld(beans));
    }

    /** Peers of a review that there is already. */
    public PeerWorld(ApplicationContext beans, HandoverWorld at) {
        this.beans = beans;
        this.at = at;
        world = at.world;
        review = at.review;
        employee = at.actor(at.now().personId());
    }

    public PerformanceReview now() {
        return at.now();
    }

    public Actor manager() {
        return at.actor(at.now().managerId());
    }

    public List<String> colleagues(int count) {
        return IntStream.range(0, count).mapToObj(index -> at.somebody()).toList();
    }

    /** What comes of nominating these. */
    public ActPage nominates(List<String> named) {
        List<Map<String, Object>> rows =
                named.stream().map(name -> Map.<String, Object>of("name", name)).toList();
        return beans.getBean(Acting.class).actWith(review, "nominate-peers", employee, Map.of("peers", rows));
    }

    public void agreed(List<String> peers) {
        nominates(peers);
        agrees(peers, List.of());
    }

    /** So many colleagues who have been asked. */
    public List<String> asked(int count) {
        List<String> peers = colleagues(count);
        agreed(peers);
        return peers;
    }

    public void agrees(List<String> kept, List<String> added) {
        world.sends(agreement(), agreement(kept, added));
    }

    public OpenTask agreement() {
        return world.openIn(review).stream()
                .filter(task -> task.step().equals("agreePeers"))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody nominated is kept or left out, and these are added. */
    public Map<String, Object> agreement(List<String> kept, List<String> added) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<?, ?> row : beans.getBean(AskedPeers.class).nominated(review)) {
            String id = String.valueOf(row.get("id"));
            rows.add(
                    kept.contains(id)
                            ? Map.of("id", id, "ask", "YES")
                            : Map.of("id", id, "ask", "NO", "reason", "They never worked together."));
        }
        List<Map<String, String>> more = added.stream()
                .map(name -> Map.of("name", name, "reason", "They share a project."))
                .toList();
        return Map.of("peers", rows, "added", more);
    }

    /** Person ids of those who still have the step. */
    public List<String> open() {
        return tasks().stream().map(OpenTask::assignee).toList();
    }

    public List<OpenTask> tasks() {
        return beans.getBean(Inbox.class).confidentialIn(review).stream()
                .map(InboxItem::task)
                .toList();
    }

    public OpenTask taskOf(String peer) {
        return tasks().stream()
                .filter(task -> peer.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    public Receipt answers(String peer, String text) {
        return world.sends(
                taskOf(peer), Map.of("choice", "ANSWER", "helped", "helped " + text, "more", "more " + text));
    }

    public Receipt declines(String peer) {
        return world.sends(taskOf(peer), Map.of("choice", "DECLINE"));
    }

    public void runs() {
        world.runsWhatIsDue(review);
    }

    /** So many of so many answer, the others decline; then it is closed. */
    public List<String> closedWith(int answers, int asked) {
        List<String> peers = asked(asked);
        for (int at = 0; at < asked; at++) {
            if (at < answers) {
                answers(peers.get(at), "by " + at);
            } else {
                declines(peers.get(at));
            }
        }
        runs();
        return peers;
    }
}
