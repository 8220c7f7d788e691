using Xunit;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>Ids of streams for which the program gives none.</summary>
public sealed class NewStreamIdTests
{
    [Theory]
    [InlineData("alice", "alice-")]
    [InlineData("al.ice@home", "al_ice_home-")]
    public void An_id_begins_with_the_user_and_is_never_repeated(string user, string start)
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => NewStreamId.For(new UserId(user), Guid.NewGuid()).Value).ToList();

        Assert.All(ids, id => Assert.StartsWith(start, id, StringComparison.Ordinal));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_longest_user_id_gives_an_id_that_can_be_published() =>
        Assert.Equal(UserId.MaxBytes + 1 + 32, NewStreamId.For(new UserId(new string('u', UserId.MaxBytes)), Guid.NewGuid()).Value.Length);

    [Fact]
    public void Publishing_needs_no_id() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPublishSucceed();
        var room = await rig.LoginAsync();
        var publication = await room.PublishAsync();

        Assert.StartsWith("self-", publication.StreamId.Value, StringComparison.Ordinal);
        Assert.Same(publication, room.Publications.Current.Items[publication.StreamId]);
        Assert.Equal(publication.StreamId.Value, Assert.Single(rig.Engine.Journal.Of("Publishing.StartPublishing")).Arguments[0]);
    });
}
