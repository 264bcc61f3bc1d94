package org.evenhand.record.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values that others published. Roots and proofs: reference tests of Certificate Transparency (RFC 6962), as
 * transparency-dev/merkle has them. Which nodes a proof holds: the example of RFC 9162, 2.1.5, a tree of seven leaves.
 */
class PublishedValuesTests {

    private static final Leaves REFERENCE = Leaves.of(
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                    .stream()
                    .map(hex -> HexFormat.of().parseHex(hex))
                    .toList());

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheReference(int size, String root) {
        assertThat(REFERENCE.tree(size).root().hex()).isEqualTo(root);
        assertThat(Leaves.of(REFERENCE.contents.subList(0, size)).grown().hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 2, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "1, 2, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    })
    void inclusionProofsAreThoseOfTheReference(int place, int size, String path) {
        InclusionProof proof = REFERENCE.tree(size).inclusion(place);
        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(proof.proves(REFERENCE.leaf(place), REFERENCE.tree(size).root()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    })
    void consistencyProofsAreThoseOfTheReference(int first, int second, String path) {
        ConsistencyProof proof = REFERENCE.tree(second).consistencyFrom(first);
        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(proof.proves(
                        REFERENCE.tree(first).root(), REFERENCE.tree(second).root()))
                .isTrue();
    }

    /** a to f are leaves' hashes, g to l nodes as the RFC letters them: g above a b, h c d, i e f, k g h, l i j; j is d6. */
    @Test
    void proofsHoldTheNodesThatTheStandardNames() {
        Leaves d = Leaves.of(7);
        TreeHash a = d.leaf(0);
        TreeHash b = d.leaf(1);
        TreeHash c = d.leaf(2);
        TreeHash f = d.leaf(5);
        TreeHash j = d.leaf(6);
        TreeHash g = TreeHash.above(a, b);
        TreeHash h = TreeHash.above(c, d.leaf(3));
        TreeHash i = TreeHash.above(d.leaf(4), f);
        TreeHash k = TreeHash.above(g, h);
        TreeHash l = TreeHash.above(i, j);
        MerkleTree tree = d.tree(7);
        assertThat(tree.root()).isEqualTo(TreeHash.above(k, l));
        assertThat(tree.inclusion(0).path()).containsExactly(b, h, l);
        assertThat(tree.inclusion(3).path()).containsExactly(c, g, l);
        assertThat(tree.inclusion(4).path()).containsExactly(f, j, k);
        assertThat(tree.inclusion(6).path()).containsExactly(i, k);
        assertThat(tree.consistencyFrom(3).path()).containsExactly(c, d.leaf(3), g, l);
        assertThat(tree.consistencyFrom(4).path()).containsExactly(l);
        assertThat(tree.consistencyFrom(6).path()).containsExactly(i, j, k);
    }

    private static List<TreeHash> hashes(String path) {
        return Arrays.stream(path.split(" "))
                .filter(hex -> !hex.isEmpty())
                .map(TreeHash::ofHex)
                .toList();
    }
}
