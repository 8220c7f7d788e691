using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Playing;

/// <summary>Whenever and however the engine responds, playing on request has exactly one correct outcome.</summary>
public sealed class PlayResultTests
{
    private static readonly StreamId Id = new("other");

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.AfterOnAnotherThread)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void Playing_that_succeeds_gives_a_playback(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(order);
        var playback = await room.PlayAsync(Id);
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.Same(playback, room.Playbacks.Current.Items[Id]);
        Assert.Equal(1, room.Playbacks.Current.Version);
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StartPlaying"));
    });

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    public void Playing_that_fails_says_why(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerPlay(order, PlayerState.NotPlaying, (int)ZegoErrorCode.PlayerPlayStreamNotExist);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(Id));

        Assert.Equal(ZegoErrorCode.PlayerPlayStreamNotExist, fault.Code);
        Assert.Equal(("PlayStream", "room", "other"), (fault.Operation, fault.RoomId, fault.StreamId));
        rig.Time.RunUntilIdle();
        Assert.Empty(room.Playbacks.Current.Items);
    });

    [Fact]
    public void Without_an_answer_it_times_out_and_is_stopped() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(ResultOrder.Never);
        var began = rig.Time.Elapsed;
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.PlayAsync(Id));
        rig.Time.RunUntilIdle();

        Assert.Equal(rig.Options.Timeouts.Play, fault.Timeout);
        Assert.Equal(rig.Options.Timeouts.Play, rig.Time.Elapsed - began);
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StopPlaying"));
        rig.Engine.Raise(new PlayerStateUpdated("other", PlayerState.Playing, 0, "{}"));
        rig.Time.RunUntilIdle();
        Assert.Empty(room.Playbacks.Current.Items);
    });

    [Fact]
    public void A_stream_that_nobody_publishes_is_told_when_the_time_is_over() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(ResultOrder.Never);
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.PlayAsync(Id));

        Assert.Equal(ZegoErrorCode.PlayerPlayStreamNotExist, fault.Code);
        Assert.StartsWith("PlayStream failed (room 'room', stream 'other'): no user published the stream in the room within 15 s [1004002].", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("network", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Of_a_stream_that_is_there_only_the_time_is_told() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(ResultOrder.Never);
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [new EngineStreamInfo(new EngineUser("user", ""), "other", "")], []));
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.PlayAsync(Id));

        Assert.Equal(ZegoErrorCode.None, fault.Code);
        Assert.Contains("no answer within 15 s", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_refusal_fails_at_once_whatever_state_is_reported_inside() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Playing.Setup(playing => playing.StartPlaying("other", "room", null)).Returns(() =>
        {
            rig.Engine.Raise(new PlayerStateUpdated("other", PlayerState.NotPlaying, (int)ZegoErrorCode.NotLoginRoom, "{}"));
            return new Engine.EngineResult((int)ZegoErrorCode.NotLoginRoom);
        });
        var began = rig.Time.Elapsed;
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(Id));

        Assert.Equal(ZegoErrorCode.NotLoginRoom, fault.Code);
        Assert.Equal(began, rig.Time.Elapsed);
    });

    [Fact]
    public void An_engine_that_throws_fails_playing_with_its_exception_inside() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var thrown = new InvalidOperationException("broken");
        rig.Engine.Playing.Setup(playing => playing.StartPlaying("other", "room", null)).Throws(thrown);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(Id));

        Assert.Same(thrown, fault.InnerException);
    });

    [Fact]
    public void Cancelled_before_the_call_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.PlayAsync(Id, null, new CancellationToken(canceled: true)));
        rig.Time.RunUntilIdle();

        Assert.Empty(rig.Engine.Journal.NamesOf("Playing"));
    });

    [Fact]
    public void Cancelled_on_the_way_it_is_stopped() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(ResultOrder.Never);
        var playing = room.PlayAsync(Id, null, cancellation.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        rig.Time.RunUntilIdle();

        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StopPlaying"));
        Assert.Empty(room.Playbacks.Current.Items);
    });

    [Fact]
    public void Two_callers_share_one_play_and_one_of_them_may_give_up() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var first = room.PlayAsync(Id, null, cancellation.Token);
        var second = room.PlayAsync(Id);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var playback = await second;

        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.Same(playback, await room.PlayAsync(Id));
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StartPlaying"));
        Assert.Equal(0, rig.Engine.Journal.Count("Playing.StopPlaying"));
    });

    [Fact]
    public void Options_are_applied_with_the_start_and_to_what_plays_already() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(Id, new PlayOptions { Volume = 30, AudioMuted = true });
        Assert.Equal((30, true, false), Settings(playback));
        await room.PlayAsync(Id, new PlayOptions { Volume = 70, VideoMuted = true });

        Assert.Equal((70, false, true), Settings(playback));
        rig.Time.RunUntilIdle();
        Assert.Equal([30, 70], rig.Engine.Journal.Of("Playing.SetVolume").Select(command => (int)command.Arguments[1]!));
    });

    [Fact]
    public void Playing_that_breaks_is_told_and_goes_on() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(Id);
        var states = playback.State.Changes.Record();
        rig.Engine.Raise(State(PlayerState.Requesting, 1004020), State(PlayerState.Playing, 0));
        rig.Time.RunUntilIdle();
        await playback.StopAsync();
        await states.Completed;

        Assert.Equal([PlaybackPhase.Playing, PlaybackPhase.Retrying, PlaybackPhase.Playing, PlaybackPhase.Ended], states.Items.Select(state => state.Phase));
        Assert.Equal(new PlaybackEnd { Reason = PlaybackEndReason.Stopped }, states.Items[^1].End);
        states.Verify();
    });

    private static PlayerStateUpdated State(PlayerState state, int code) => new("other", state, code, "{}");

    private static (int Volume, bool AudioMuted, bool VideoMuted) Settings(IPlayback playback)
    {
        var state = playback.State.Current;
        return (state.Volume, state.IsAudioMuted, state.IsVideoMuted);
    }
}
