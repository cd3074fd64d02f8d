using Telehealth.Data.AuditTrail.Sealing;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>The hashes and paths of RFC 6962, on the leaves that Certificate Transparency's own tests use.</summary>
public class MerkleTreeTests
{
    private static readonly byte[][] Leaves =
    [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], [.. Enumerable.Range(0x60, 16).Select(b => (byte)b)],
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_that_of_the_standard(int count, string root)
        => Assert.Equal(root, Convert.ToHexStringLower(Tree(count).Root));

    [Fact]
    public void The_path_of_each_leaf_leads_to_the_root_and_that_of_another_does_not()
    {
        for (var count = 1; count <= 8; count++)
        {
            byte[][] leaves = [.. Leaves.Take(count).Select(leaf => MerkleTree.Leaf(leaf))];
            for (var index = 0; index < count; index++)
            {
                var path = MerkleTree.PathOf(leaves, index);

                Assert.Equal(Tree(count).Root, MerkleTree.RootOf(leaves[index], index, count, path));
                Assert.NotEqual(Tree(count).Root, MerkleTree.RootOf(MerkleTree.Leaf([7]), index, count, path));
            }
        }
    }

    private static MerkleTree Tree(int count)
    {
        var tree = new MerkleTree();
        foreach (var leaf in Leaves.Take(count))
        {
            tree.Add(leaf);
        }

        return tree;
    }
}
