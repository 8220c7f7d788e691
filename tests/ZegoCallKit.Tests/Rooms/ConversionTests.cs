using Xunit;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Tests.Rooms;

public sealed class ConversionTests
{
    [Fact]
    public void All_who_receive_the_same_record_share_one_user_and_one_stream()
    {
        var stream = new EngineStreamInfo(new("ann", "Ann"), "camera", "info");
        Assert.Same(stream.User.ToRoomUser(), stream.User.ToRoomUser());

        var first = stream.ToStreamInfo("info", generation: 1, isInferred: false);
        Assert.Same(first, stream.ToStreamInfo(stream.ExtraInfo, generation: 1, isInferred: false));
        Assert.Same(stream.User.ToRoomUser(), first.Publisher);
        Assert.Equal(("camera", "info", 1, false), (first.Id.Value, first.ExtraInfo, first.Generation, first.IsInferred));
    }

    [Fact]
    public void Whoever_knows_a_stream_otherwise_gets_another_object()
    {
        var stream = new EngineStreamInfo(new("ann", "Ann"), "camera", "info");
        stream.ToStreamInfo("info", generation: 1, isInferred: false);
        Assert.Equal(2, stream.ToStreamInfo("info", generation: 2, isInferred: false).Generation);
        Assert.True(stream.ToStreamInfo("info", generation: 1, isInferred: true).IsInferred);
        Assert.Equal("later", stream.ToStreamInfo("later", generation: 1, isInferred: false).ExtraInfo);
    }

    [Fact]
    public void A_copy_of_a_record_is_converted_anew_and_equal_records_stay_equal()
    {
        var user = new EngineUser("ann", "Ann");
        Assert.Equal("Ann", user.ToRoomUser().Name);
        Assert.Equal("Anna", (user with { Name = "Anna" }).ToRoomUser().Name);
        Assert.Equal("bob", (user with { Id = "bob" }).ToRoomUser().Id.Value);
        Assert.Equal(new EngineUser("ann", "Ann"), user);
        Assert.Equal(new EngineUser("ann", "Ann").GetHashCode(), user.GetHashCode());

        var stream = new EngineStreamInfo(user, "camera", "");
        stream.ToStreamInfo("", generation: 1, isInferred: false);
        Assert.Equal("screen", (stream with { Id = "screen" }).ToStreamInfo("", generation: 1, isInferred: false).Id.Value);
        Assert.Equal("Anna", (stream with { User = user with { Name = "Anna" } }).ToStreamInfo("", generation: 1, isInferred: false).Publisher.Name);
        Assert.Equal(new EngineStreamInfo(new("ann", "Ann"), "camera", ""), stream);
    }
}
