using FsCheck;
using FsCheck.Fluent;
using Hotline.Api.Live;
using Hotline.Tests.Support;

namespace Hotline.Tests.Live;

public sealed class QueueModelTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(261121, 42)]
    public void A_row_has_the_fingerprint_of_its_text(long id, int version) =>
        Assert.Equal(QueueMirror.Fnv1A($"{id}:{version}"), QueueModel.Fingerprint(id, version));

    [Fact]
    public void The_longest_row_has_a_fingerprint() =>
        Assert.Equal(QueueMirror.Fnv1A($"{long.MaxValue}:{int.MaxValue}"), QueueModel.Fingerprint(long.MaxValue, int.MaxValue));

    [Fact]
    public void The_fingerprint_is_the_published_FNV_1a() => Assert.Equal(0xBF9CF968u, QueueMirror.Fnv1A("foobar"));

    [Fact]
    public void What_a_queue_amounts_to_never_drifts_from_its_rows() => Prop.ForAll<(byte Id, byte Version, bool Leaves)[]>(steps =>
    {
        var model = new QueueModel();
        foreach (var (id, version, leaves) in steps)
        {
            if (leaves) model.Drop(id % 8);
            else model.Show(id % 8, version);
        }
        return model.Xor == model.Rows.Aggregate(0u, (all, row) => all ^ QueueModel.Fingerprint(row.Key, row.Value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_older_version_is_no_news()
    {
        var model = new QueueModel();
        Assert.True(model.Show(1, 2));
        Assert.False(model.Show(1, 2));
        Assert.False(model.Show(1, 1));
        Assert.True(model.Drop(1));
        Assert.False(model.Drop(1));
        Assert.Equal(0u, model.Xor);
    }
}
