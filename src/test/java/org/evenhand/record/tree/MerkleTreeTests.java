package org.evenhand.record.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against the definition written down word for word, over sizes; and whatever is done to a proof shows. */
class MerkleTreeTests {

    private static final int MOST = 1_100;
    private static final Leaves ALL = Leaves.of(MOST);

    @Example
    void everyRootAndProofOfSmallTreesIsTheOneOfTheDefinition() {
        for (int size = 1; size <= 40; size++) {
            for (int place = 0; place < size; place++) {
                assertInclusion(place, size);
                assertConsistency(place + 1, size);
            }
        }
    }

    @Property(tries = 300)
    void anyProofOfAnyTreeIsTheOneOfTheDefinition(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int number) {
        assertInclusion(number % size, size);
        assertConsistency(number % size + 1, size);
    }

    @Property(tries = 100)
    void aTreeGoesOnWhereItWasLeft(@ForAll @IntRange(max = MOST) int size, @ForAll @IntRange(max = MOST) int before) {
        Assume.that(before <= size);
        GrowingTree tree = GrowingTree.of(ALL.subtrees(), before, (level, place, root) -> assertThat(root)
                .isEqualTo(ALL.subtrees().root(level, place)));
        for (int place = before; place < size; place++) {
            tree.add(ALL.leaf(place));
        }
        assertThat(tree.root().bytes()).isEqualTo(ByDefinition.root(ALL.contents.subList(0, size)));
    }

    @Property(tries = 300)
    void anythingChangedInAnInclusionProofShows(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 300) int number,
            @ForAll @IntRange(max = 300) int other) {
        int place = number % size;
        InclusionProof proof = ALL.tree(size).inclusion(place);
        TreeHash root = ALL.tree(size).root();
        if (other % size != place) {
            assertThat(proof.proves(ALL.leaf(other % size), root)).isFalse();
            assertThat(new InclusionProof(other % size, size, proof.path()).proves(ALL.leaf(place), root))
                    .isFalse();
        }
        assertThat(proof.proves(ALL.leaf(place), ALL.tree(size + 1).root())).isFalse();
        assertThat(new InclusionProof(-1, size, proof.path()).proves(ALL.leaf(place), root))
                .isFalse();
        assertThat(new InclusionProof(size, size, proof.path()).proves(ALL.leaf(place), root))
                .isFalse();
        for (List<TreeHash> path : changed(proof.path(), other)) {
            assertThat(new InclusionProof(place, size, path).proves(ALL.leaf(place), root))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void anythingChangedInAConsistencyProofShows(
            @ForAll @IntRange(min = 2, max = 300) int second,
            @ForAll @IntRange(max = 300) int number,
            @ForAll @IntRange(max = 300) int other) {
        int first = number % (second - 1) + 1;
        ConsistencyProof proof = ALL.tree(second).consistencyFrom(first);
        TreeHash before = ALL.tree(first).root();
        TreeHash after = ALL.tree(second).root();
        assertThat(proof.proves(ALL.tree(first + 1).root(), after)).isFalse();
        assertThat(proof.proves(before, ALL.tree(second + 1).root())).isFalse();
        assertThat(proof.proves(after, before)).isFalse();
        assertThat(new ConsistencyProof(0, second, proof.path()).proves(before, after))
                .isFalse();
        assertThat(new ConsistencyProof(second + 1, second, proof.path()).proves(before, after))
                .isFalse();
        for (List<TreeHash> path : changed(proof.path(), other)) {
            assertThat(new ConsistencyProof(first, second, path).proves(before, after))
                    .isFalse();
        }
    }

    @Example
    void twoTreesOfOneSizeAreOneTreeOrNone() {
        TreeHash root = ALL.tree(5).root();
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(root, root)).isTrue();
        assertThat(new ConsistencyProof(5, 5, List.of())
                        .proves(root, ALL.tree(6).root()))
                .isFalse();
        assertThat(new ConsistencyProof(5, 5, List.of(root)).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).proves(TreeHash.EMPTY, TreeHash.EMPTY))
                .isFalse();
    }

    @Example
    void refusesWhatATreeDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.tree(3).inclusion(3));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.tree(3).inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.tree(3).consistencyFrom(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.tree(3).consistencyFrom(4));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.tree(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.ofHex("AB"));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeHash.ofBytes(new byte[31]));
    }

    private static void assertInclusion(int place, int size) {
        List<byte[]> leaves = ALL.contents.subList(0, size);
        InclusionProof proof = ALL.tree(size).inclusion(place);
        assertThat(bytes(proof.path()))
                .isEqualTo(ByDefinition.path(place, leaves).toArray(new byte[0][]));
        assertThat(proof.proves(ALL.leaf(place), TreeHash.ofBytes(ByDefinition.root(leaves))))
                .isTrue();
    }

    private static void assertConsistency(int first, int second) {
        List<byte[]> leaves = ALL.contents.subList(0, second);
        ConsistencyProof proof = ALL.tree(second).consistencyFrom(first);
        assertThat(bytes(proof.path()))
                .isEqualTo(ByDefinition.proof(first, leaves).toArray(new byte[0][]));
        assertThat(proof.proves(
                        TreeHash.ofBytes(ByDefinition.root(leaves.subList(0, first))),
                        TreeHash.ofBytes(ByDefinition.root(leaves))))
                .isTrue();
    }

    private static byte[][] bytes(List<TreeHash> path) {
        return path.stream().map(TreeHash::bytes).toArray(byte[][]::new);
    }

    /** The path with one hash changed, one missing, one more at either end, two changed over. */
    private static List<List<TreeHash>> changed(List<TreeHash> path, int number) {
        List<List<TreeHash>> all = new ArrayList<>();
        all.add(with(path, path.size(), TreeHash.EMPTY));
        all.add(with(path, 0, TreeHash.EMPTY));
        if (!path.isEmpty()) {
            int at = number % path.size();
            List<TreeHash> other = new ArrayList<>(path);
            other.set(at, TreeHash.EMPTY);
            all.add(other);
            List<TreeHash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            all.add(shorter);
        }
        return all;
    }

    private static List<TreeHash> with(List<TreeHash> path, int at, TreeHash more) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(at, more);
        return longer;
    }
}
