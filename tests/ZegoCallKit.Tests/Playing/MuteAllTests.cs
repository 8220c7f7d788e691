using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Playing;

/// <summary>All streams of a room are muted at once, each keeps its own setting, and what is played later is muted from its start.</summary>
public sealed class MuteAllTests
{
    private static readonly StreamId A = new("a");
    private static readonly StreamId B = new("b");

    private static readonly Dictionary<string, (string Command, Func<IRoom, bool, Task> SetAll, Func<IPlayback, bool, Task> Set, Func<PlaybackState, bool> State, Func<RoomState, bool> Room)> Kinds = new(StringComparer.Ordinal)
    {
        ["audio"] = ("Playing.MuteAudio", (room, mute) => room.SetAllAudioMutedAsync(mute), (playback, mute) => playback.SetAudioMutedAsync(mute), state => state.IsAudioMuted, state => state.IsAllAudioMuted),
        ["video"] = ("Playing.MuteVideo", (room, mute) => room.SetAllVideoMutedAsync(mute), (playback, mute) => playback.SetVideoMutedAsync(mute), state => state.IsVideoMuted, state => state.IsAllVideoMuted),
    };

    public static TheoryData<string> Names() => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stream_is_muted_and_later_as_it_was(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, setAll, set, state, ofRoom) = Kinds[name];
        var (room, a, b) = await PlayTwoAsync(rig);
        await set(b, true);
        rig.Engine.Journal.Clear();

        await setAll(room, true);
        Assert.Equal([("a", true), ("b", true)], Sent(rig, command));
        Assert.Equal((true, true, true), (state(a.State.Current), state(b.State.Current), ofRoom(room.State.Current)));

        rig.Engine.Journal.Clear();
        await setAll(room, false);
        Assert.Equal([("a", false), ("b", true)], Sent(rig, command));
        Assert.Equal((false, true, false), (state(a.State.Current), state(b.State.Current), ofRoom(room.State.Current)));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_stays_muted_while_all_are_whatever_is_set_for_it_alone(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, setAll, set, state, _) = Kinds[name];
        var (room, a, _) = await PlayTwoAsync(rig);
        await set(a, true);
        await setAll(room, true);
        rig.Engine.Journal.Clear();

        await set(a, false);
        Assert.Equal([("a", true)], Sent(rig, command));
        Assert.True(state(a.State.Current));
        await setAll(room, false);
        Assert.False(state(a.State.Current));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_is_played_later_is_muted_from_its_start(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, setAll, _, state, _) = Kinds[name];
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        await setAll(room, true);

        var playback = await room.PlayAsync(A);
        Assert.Equal([("a", true)], Sent(rig, command));
        Assert.True(state(playback.State.Current));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_has_stopped_is_not_muted(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, setAll, _, _, _) = Kinds[name];
        var (room, a, _) = await PlayTwoAsync(rig);
        await a.StopAsync();
        rig.Engine.Journal.Clear();

        await setAll(room, true);
        Assert.Equal([("b", true)], Sent(rig, command));
    });

    [Fact]
    public void A_refusal_is_told_and_everything_is_as_before() => SimulatedRig.Run(async rig =>
    {
        var (room, a, _) = await PlayTwoAsync(rig);
        rig.Engine.Playing.Setup(playing => playing.MuteAudio("a", true)).Returns(new EngineResult(1000001));
        rig.Engine.Journal.Clear();

        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.SetAllAudioMutedAsync(true));
        Assert.Equal(("MuteAllPlayStreamAudio", ZegoErrorCode.EngineNotCreate), (fault.Operation, fault.Code));
        Assert.Equal((false, false), (room.State.Current.IsAllAudioMuted, a.State.Current.IsAudioMuted));
        Assert.Equal([("a", true), ("a", false), ("b", true), ("b", false)], Sent(rig, "Playing.MuteAudio"));
    });

    [Fact]
    public void After_the_login_nothing_is_muted() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await room.LogoutAsync();
        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => room.SetAllVideoMutedAsync(true))).Code);
    });

    private static IEnumerable<(string Stream, bool Mute)> Sent(ClientRig rig, string command) =>
        rig.Engine.Journal.Of(command).Select(call => ((string)call.Arguments[0]!, (bool)call.Arguments[1]!)).OrderBy(call => call.Item1, StringComparer.Ordinal);

    private static async Task<(IRoom Room, IPlayback A, IPlayback B)> PlayTwoAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        return (room, await room.PlayAsync(A), await room.PlayAsync(B));
    }
}
