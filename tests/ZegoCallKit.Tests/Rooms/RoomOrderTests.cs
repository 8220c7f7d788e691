using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>The order of events. For a user: the user enters, the streams are added, the streams are removed, the user leaves. For a login: its parts end before it.</summary>
public sealed class RoomOrderTests
{
    private static readonly EngineUser Bob = new("bob", "Bob");
    private static readonly EngineStreamInfo Stream = new(Bob, "bob-main", "");

    [Fact]
    public void A_stream_brings_its_publisher_along() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Stream], []));
        rig.Time.RunUntilIdle();
        Assert.Equal("Bob", room.Users.Current.Items[new("bob")].Name);

        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [Bob]));
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Stream], []));
        rig.Time.RunUntilIdle();
        Assert.Single(room.Users.Current.Items);
        Assert.Equal(1, room.Users.Current.Version);
    });

    [Fact]
    public void A_publisher_without_a_user_event_leaves_with_the_last_stream() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Stream, Stream with { Id = "bob-screen" }], []));
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Stream], []));
        rig.Time.RunUntilIdle();
        Assert.Single(room.Users.Current.Items);
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Stream with { Id = "bob-screen" }], []));
        rig.Time.RunUntilIdle();
        Assert.Empty(room.Users.Current.Items);
    });

    [Fact]
    public void No_stream_outlasts_its_publisher() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [Bob]), new RoomStreamsUpdated("room", UpdateType.Add, [Stream], []));
        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Delete, [Bob]));
        rig.Time.RunUntilIdle();
        Assert.Empty(room.Streams.Current.Items);
        Assert.Empty(room.Users.Current.Items);
    });

    [Fact]
    public void Without_notifications_no_user_is_made_up() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { NotifyUsers = false });
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Stream], []));
        rig.Time.RunUntilIdle();
        Assert.Empty(room.Users.Current.Items);
        Assert.Single(room.Streams.Current.Items);
    });

    [Fact]
    public Task A_logout_completes_when_no_sink_of_the_room_is_called_any_more() => ThreadedRig.RunAsync(async rig =>
    {
        using var open = new ManualResetEventSlim();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sink = new CallbackAudioSink((in AudioFrame _) =>
        {
            inside.TrySetResult();
            open.Wait();
        });
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        await room.PlayAsync(new("other"), new PlayOptions { AudioSink = sink });
        var delivering = Task.Run(() => rig.Engine.FrameSink.OnRemoteAudio("other", new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        await inside.Task;
        var logout = room.LogoutAsync();
        await room.State.Changes.Record().Completed;
        Assert.False(logout.IsCompleted);
        open.Set();
        await logout;
        await delivering;
    });
}
