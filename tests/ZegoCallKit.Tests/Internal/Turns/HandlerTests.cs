using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Turns;

/// <summary>On real threads, a handler of any kind may dispose, stop, leave and wait for anything, and nothing hangs.</summary>
public sealed class HandlerTests
{
    private static readonly string[] Kinds =
        ["State", "Users", "Streams", "ExtraInfo", "OnlineUserCount", "Playbacks", "Publications", "SoundLevels", "PublicationState", "PlaybackState", "PublishQuality", "PlayQuality", "Faults"];

    private static readonly string[] Actions = ["dispose client", "dispose room", "log out", "stop publication", "stop playback", "set extra info", "publish"];

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var kind in Kinds)
        {
            foreach (var action in Actions)
            {
                all.Add(kind, action);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public Task May_block_on_anything(string kind, string action) => ThreadedRig.RunAsync(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.After);
        var publication = await room.PublishAsync(new StreamId("own"));
        var playback = await room.PlayAsync(new StreamId("other"));
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var armed = 0;
        using var subscription = Subscribe(rig, room, publication, playback, kind, () =>
        {
            // Only once, and not during the replay.
            if (Interlocked.CompareExchange(ref armed, 2, 1) == 1)
            {
                BlockOn(Act(rig, room, publication, playback, action));
                done.SetResult();
            }
        });
        if (string.Equals(kind, "Faults", StringComparison.Ordinal))
        {
            rig.ExpectFault("sink of audio of third");
            await room.PlayAsync(new StreamId("third"), new PlayOptions { AudioSink = new CallbackAudioSink(static (in AudioFrame _) => throw new InvalidOperationException("broken")) });
        }

        Volatile.Write(ref armed, 1);
        Trigger(rig);
        await done.Task.WaitAsync(ThreadedRig.Bound);
    });

    [Fact]
    public Task May_block_on_disposal_while_other_handlers_block_too() => ThreadedRig.RunAsync(async rig =>
    {
        var room = await rig.LoginAsync();
        var done = new CountdownEvent(4);
        using var first = room.State.Changes.Subscribe(_ => DisposeClient());
        using var second = room.Users.Changes.Subscribe(_ => DisposeClient());
        using var third = room.Streams.Changes.Subscribe(_ => DisposeClient());
        using var fourth = room.OnlineUserCount.Changes.Subscribe(_ => DisposeClient());
        await Task.Run(() => Assert.True(done.Wait(ThreadedRig.Bound)));

        void DisposeClient()
        {
            BlockOn(rig.Client.DisposeAsync().AsTask());
            if (!done.IsSet)
            {
                done.Signal();
            }
        }
    });

    // Code that users should not write, but that must not deadlock.
#pragma warning disable VSTHRD002
    private static void BlockOn(Task task) => task.WaitAsync(ThreadedRig.Bound).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    private static IDisposable Subscribe(ClientRig rig, IRoom room, IPublication publication, IPlayback playback, string kind, Action handler) => kind switch
    {
        "State" => room.State.Changes.Subscribe(_ => handler()),
        "Users" => room.Users.Changes.Subscribe(_ => handler()),
        "Streams" => room.Streams.Changes.Subscribe(_ => handler()),
        "ExtraInfo" => room.ExtraInfo.Changes.Subscribe(_ => handler()),
        "OnlineUserCount" => room.OnlineUserCount.Changes.Subscribe(_ => handler()),
        "Playbacks" => room.Playbacks.Changes.Subscribe(_ => handler()),
        "Publications" => room.Publications.Changes.Subscribe(_ => handler()),
        "SoundLevels" => room.SoundLevels.Subscribe(_ => handler()),
        "PublicationState" => publication.State.Changes.Subscribe(_ => handler()),
        "PlaybackState" => playback.State.Changes.Subscribe(_ => handler()),
        "PublishQuality" => publication.Quality.Changes.Subscribe(_ => handler()),
        "PlayQuality" => playback.Quality.Changes.Subscribe(_ => handler()),
        _ => rig.Client.Faults.Subscribe(_ => handler()),
    };

    private static void Trigger(ClientRig rig)
    {
        var ann = new Engine.EngineUser("ann", "");
        rig.Engine.Raise(
            new RoomUsersUpdated("room", UpdateType.Add, [ann]),
            new RoomOnlineUserCountUpdated("room", 2),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "tea", ann, DateTimeOffset.UnixEpoch)]),
            new CapturedSoundLevelUpdated(1, IsVoice: false),
            new RemoteSoundLevelsUpdated([]),
            new PublisherQualityUpdated("own", new PublishQuality { Level = QualityLevel.Good }),
            new PlayerQualityUpdated("other", new PlayQuality { Level = QualityLevel.Good }),
            new PublisherStateUpdated("own", PublisherState.Requesting, 1003020, "{}"),
            new PlayerStateUpdated("other", PlayerState.Requesting, 1004020, "{}"),
            new RoomStreamsUpdated("room", UpdateType.Add, [new Engine.EngineStreamInfo(ann, "fourth", "")], []),
            new PlayerStateUpdated("fourth", PlayerState.Playing, 0, "{}"),
            new PublisherStateUpdated("own", PublisherState.NotPublishing, 1003021, "{}"),
            new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""));
        rig.Engine.FrameSink.OnRemoteAudio("third", new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
    }

    private static async Task Act(ClientRig rig, IRoom room, IPublication publication, IPlayback playback, string action)
    {
        switch (action)
        {
            case "dispose client":
                await rig.Client.DisposeAsync();
                break;
            case "dispose room":
                await room.DisposeAsync();
                break;
            case "log out":
                await room.LogoutAsync();
                break;
            case "stop publication":
                await publication.StopAsync();
                break;
            case "stop playback":
                await playback.StopAsync();
                break;
            case "set extra info":
                await room.SetExtraInfoAsync("key", "value");
                break;
            default:
                await room.PublishAsync(new StreamId("more"), new PublishOptions { Channel = PublishChannel.Third });
                break;
        }
    }
}
