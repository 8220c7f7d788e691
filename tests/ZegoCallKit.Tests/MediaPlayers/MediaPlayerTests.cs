using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.MediaPlayers;

public sealed class MediaPlayerTests
{
    private const int Index = 3;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(90);

    [Fact]
    public void A_player_is_set_up_before_its_file_is_loaded_and_destroyed_when_it_is_disposed() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetMediaPlayersOpen(Length);
        var options = new MediaPlayerOptions { Published = false, Volume = 80, PublishVolume = 20, Repeat = true, View = new VideoView { Handle = 7 } };
        var player = await rig.Client.OpenMediaPlayerAsync("music.wav", options);
        Assert.Equal(("music.wav", Length), (player.Path, player.Duration));
        Assert.Equal(new MediaPlayerState { Volume = 80, PublishVolume = 20, Repeats = true }, player.State.Current);
        var states = player.State.Changes.Record();
        await player.DisposeAsync();
        await player.DisposeAsync();

        Assert.Equal(
            [
                "MediaPlayers.Create()", $"MediaPlayers.SetView({Index}, {options.View})", $"MediaPlayers.SetPlayVolume({Index}, 80)", $"MediaPlayers.SetPublishVolume({Index}, 20)",
                $"MediaPlayers.EnableAux({Index}, False)", $"MediaPlayers.EnableRepeat({Index}, True)", $"MediaPlayers.Load({Index}, music.wav)", $"MediaPlayers.GetDuration({Index})",
                $"MediaPlayers.Destroy({Index})",
            ],
            Commands(rig));
        Assert.Equal(new MediaPlayerEnd { Reason = MediaPlayerEndReason.Disposed }, await player.Completion);
        await states.Completed;
        Assert.Equal(MediaPlayerPhase.Closed, player.State.Current.Phase);
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => player.PlayAsync());
        Assert.Contains("the player is closed", refusal.Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(1008005)]
    [InlineData(1008006)]
    public void A_file_that_cannot_be_played_is_named(int code) => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetMediaPlayersOpen(Length, code);
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.OpenMediaPlayerAsync("music.wav"));
        Assert.Equal((ZegoErrorCode)code, refusal.Code);
        Assert.Contains("'music.wav'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Engine.Journal.Count("MediaPlayers.Destroy"));
    });

    [Fact]
    public void Without_a_free_player_there_is_nothing_to_destroy() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.MediaPlayers.Setup(players => players.Create()).Returns(new EngineResult<int>(1008030, -1));
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.OpenMediaPlayerAsync("music.wav"));
        Assert.Equal(ZegoErrorCode.MediaPlayerExceedMaxCount, refusal.Code);
        Assert.Equal(["MediaPlayers.Create()"], Commands(rig));
    });

    [Fact]
    public void A_file_that_is_never_loaded_times_out_and_the_player_is_destroyed() => SimulatedRig.Run(async rig =>
    {
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.OpenMediaPlayerAsync("music.wav"));
        Assert.Equal(1, rig.Engine.Journal.Count("MediaPlayers.Destroy"));
    });

    [Fact]
    public void A_player_that_was_cancelled_is_destroyed() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var opening = rig.Client.OpenMediaPlayerAsync("music.wav", null, cancellation.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(10), rig.Time);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
        Assert.Equal(1, rig.Engine.Journal.Count("MediaPlayers.Destroy"));
    });

    [Fact]
    public void A_player_starts_pauses_resumes_and_starts_again_after_the_end() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        var states = player.State.Changes.Record();
        await Task.WhenAll(player.PlayAsync(), player.PlayAsync());
        await player.PlayAsync();
        rig.Engine.Raise(new MediaPlayerProgressed(Index, TimeSpan.FromSeconds(2)));
        await Task.WhenAll(player.PauseAsync(), player.PauseAsync());
        await player.PauseAsync();
        await player.PlayAsync();
        rig.Engine.Raise(new MediaPlayerProgressed(Index, Length), new MediaPlayerStateUpdated(Index, EngineMediaPlayerState.PlayEnded, 0));
        await Task.Delay(TimeSpan.FromMilliseconds(10), rig.Time);
        await player.PauseAsync();
        await player.PlayAsync();

        Assert.Equal(["MediaPlayers.Start(3)", "MediaPlayers.Pause(3)", "MediaPlayers.ResumePlaying(3)", "MediaPlayers.Start(3)"], Commands(rig).Skip(7));
        Assert.Equal(
            [
                (MediaPlayerPhase.Ready, 0), (MediaPlayerPhase.Playing, 0), (MediaPlayerPhase.Playing, 2), (MediaPlayerPhase.Paused, 2), (MediaPlayerPhase.Playing, 2),
                (MediaPlayerPhase.Playing, 90), (MediaPlayerPhase.Ended, 90), (MediaPlayerPhase.Playing, 0),
            ],
            states.Items.Select(state => (state.Phase, (int)state.Position.TotalSeconds)));
    });

    [Fact]
    public void A_refused_start_fails_all_who_wait_for_it_and_can_be_repeated() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        rig.Engine.MediaPlayers.Setup(players => players.Start(Index)).Returns(new EngineResult(1008003));
        var one = player.PlayAsync();
        var other = player.PlayAsync();
        Assert.Equal(ZegoErrorCode.MediaPlayerNoFilePath, (await Assert.ThrowsAsync<ZegoException>(() => one)).Code);
        await Assert.ThrowsAsync<ZegoException>(() => other);
        LetPlay(rig);
        await player.PlayAsync();
    });

    [Fact]
    public void Playing_to_the_end_waits_for_the_end() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        var playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromMinutes(2), rig.Time);
        Assert.False(playing.IsCompleted);
        rig.Engine.Raise(new MediaPlayerStateUpdated(Index, EngineMediaPlayerState.PlayEnded, 0));
        await playing;
        await player.SetRepeatAsync(true);
        var refused = player.PlayToEndAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
    });

    [Fact]
    public void Playing_to_the_end_fails_when_the_player_is_stopped_or_closed_before() => SimulatedRig.Run(async rig =>
    {
        var player = await OpenAsync(rig);
        var playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        rig.Engine.Raise(new MediaPlayerStateUpdated(Index, EngineMediaPlayerState.NoPlay, 0));
        Assert.Contains("leaving the last room", (await Assert.ThrowsAsync<ZegoException>(() => playing)).Message, StringComparison.Ordinal);
        Assert.Equal((MediaPlayerPhase.Ready, TimeSpan.Zero), (player.State.Current.Phase, player.State.Current.Position));

        playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        await player.DisposeAsync();
        Assert.Contains("the player is closed", (await Assert.ThrowsAsync<ZegoException>(() => playing)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void What_was_cancelled_does_not_play_on() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        using var first = new CancellationTokenSource();
        var playing = player.PlayToEndAsync(first.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        first.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.Equal(MediaPlayerPhase.Paused, player.State.Current.Phase);

        // Canceled before the engine has reported that it plays.
        using var second = new CancellationTokenSource();
        playing = player.PlayAsync(second.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);
        second.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.Equal(MediaPlayerPhase.Paused, player.State.Current.Phase);
        Assert.Equal(["MediaPlayers.Start(3)", "MediaPlayers.Pause(3)", "MediaPlayers.ResumePlaying(3)", "MediaPlayers.Pause(3)"], Commands(rig).Skip(7));
    });

    [Fact]
    public void A_cancelled_call_leaves_a_player_alone_that_somebody_else_plays() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        using var cancellation = new CancellationTokenSource();
        var cancelled = player.PlayAsync(cancellation.Token);
        var playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.Equal(MediaPlayerPhase.Playing, player.State.Current.Phase);
        rig.Engine.Raise(new MediaPlayerStateUpdated(Index, EngineMediaPlayerState.PlayEnded, 0));
        await playing;
    });

    [Fact]
    public void The_position_changes_when_the_engine_has_answered() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        var code = 0;
        rig.Engine.MediaPlayers
            .Setup(players => players.Seek(Index, It.IsAny<TimeSpan>()))
            .Returns(() => rig.Engine.Answer(ResultOrder.After, sequence => [new MediaPlayerSought(Index, sequence, code)]));
        var seeking = player.SeekAsync(TimeSpan.FromSeconds(30));
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);
        Assert.Equal(TimeSpan.Zero, player.State.Current.Position);
        await seeking;
        Assert.Equal(TimeSpan.FromSeconds(30), player.State.Current.Position);

        code = 1008016;
        Assert.Equal(ZegoErrorCode.MediaPlayerSeekError, (await Assert.ThrowsAsync<ZegoException>(() => player.SeekAsync(Length))).Code);
        Assert.Equal(TimeSpan.FromSeconds(30), player.State.Current.Position);
    });

    [Fact]
    public void Settings_are_in_effect_when_the_engine_has_accepted_them() => SimulatedRig.Run(async rig =>
    {
        await using var player = await OpenAsync(rig);
        await player.SetVolumeAsync(0);
        await player.SetPublishVolumeAsync(200);
        await player.SetPublishedAsync(false);
        await player.SetRepeatAsync(true);
        Assert.Equal(new MediaPlayerState { Volume = 0, PublishVolume = 200, IsPublished = false, Repeats = true }, player.State.Current);
        Assert.Equal(
            ["MediaPlayers.SetPlayVolume(3, 0)", "MediaPlayers.SetPublishVolume(3, 200)", "MediaPlayers.EnableAux(3, False)", "MediaPlayers.EnableRepeat(3, True)"], Commands(rig).Skip(7));
    });

    [Fact]
    public void A_file_that_fails_while_it_plays_closes_the_player() => SimulatedRig.Run(async rig =>
    {
        var player = await OpenAsync(rig);
        var playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        rig.Engine.Raise(new MediaPlayerStateUpdated(Index, EngineMediaPlayerState.NoPlay, 1008007));
        Assert.Equal(ZegoErrorCode.MediaPlayerFileDecodeError, (await Assert.ThrowsAsync<ZegoException>(() => playing)).Code);
        Assert.Equal(new MediaPlayerEnd { Reason = MediaPlayerEndReason.Failed, Code = ZegoErrorCode.MediaPlayerFileDecodeError }, await player.Completion);
        Assert.Equal(1, rig.Engine.Journal.Count("MediaPlayers.Destroy"));
    });

    [Fact]
    public void Events_reach_the_player_they_are_about() => SimulatedRig.Run(async rig =>
    {
        await using var first = await OpenAsync(rig);
        await using var second = await rig.Client.OpenMediaPlayerAsync("other.wav");
        rig.Engine.Raise(new MediaPlayerProgressed(Index + 1, TimeSpan.FromSeconds(5)), new MediaPlayerProgressed(Index + 2, TimeSpan.FromSeconds(6)));
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);
        Assert.Equal(TimeSpan.Zero, first.State.Current.Position);
        Assert.Equal(TimeSpan.FromSeconds(5), second.State.Current.Position);
    });

    [Fact]
    public void Video_goes_to_the_sink_in_the_clients_format_until_the_player_is_closed() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetMediaPlayersOpen(Length);
        var frames = 0;
        var player = await rig.Client.OpenMediaPlayerAsync("film.y4m", new MediaPlayerOptions { VideoSink = new CallbackVideoSink((in _) => frames++) });
        Assert.Equal([Index, true, VideoPixelFormat.Bgra32], rig.Engine.Journal.Of("MediaPlayers.EnableVideo")[0].Arguments);
        Show(Index);
        Show(Index + 1);
        await player.DisposeAsync();
        Show(Index);
        Assert.Equal(1, frames);

        void Show(int index) => rig.Engine.FrameSink.OnMediaPlayerVideo(index, new VideoFrame(new byte[4], VideoPixelFormat.Bgra32, 1, 1, TimeSpan.Zero));
    }, options => options with { VideoSinkFormat = VideoPixelFormat.Bgra32 });

    [Fact]
    public void Disposing_the_client_closes_its_players_first() => SimulatedRig.Run(async rig =>
    {
        var player = await OpenAsync(rig);
        var playing = player.PlayToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        await rig.Client.DisposeAsync();
        Assert.Equal(MediaPlayerEndReason.Disposed, (await player.Completion).Reason);
        await Assert.ThrowsAsync<ZegoException>(() => playing);
        Assert.Equal(["MediaPlayers.Destroy", "Lifecycle.Uninitialize"], rig.Engine.Journal.Names.Where(static name => name is "MediaPlayers.Destroy" or "Lifecycle.Uninitialize"));
    });

    [Fact]
    public void Arguments_are_checked_first() => SimulatedRig.Run(async rig =>
    {
        await Assert.ThrowsAsync<ArgumentException>("path", () => rig.Client.OpenMediaPlayerAsync(""));
        await Assert.ThrowsAsync<ArgumentException>("path", () => rig.Client.OpenMediaPlayerAsync(new string('x', 2048)));
        await Assert.ThrowsAsync<ArgumentException>("options.Volume", () => rig.Client.OpenMediaPlayerAsync("x.wav", new MediaPlayerOptions { Volume = 201 }));
        await Assert.ThrowsAsync<ArgumentException>("options.PublishVolume", () => rig.Client.OpenMediaPlayerAsync("x.wav", new MediaPlayerOptions { PublishVolume = -1 }));
        Assert.Empty(rig.Engine.Journal.NamesOf("MediaPlayers"));

        await using var player = await OpenAsync(rig);
        rig.Engine.Journal.Clear();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("volume", () => player.SetVolumeAsync(201));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("volume", () => player.SetPublishVolumeAsync(-1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("position", () => player.SeekAsync(TimeSpan.FromTicks(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("position", () => player.SeekAsync(Length + TimeSpan.FromTicks(1)));
        Assert.Empty(rig.Engine.Journal.NamesOf("MediaPlayers"));
    });

    private static IEnumerable<string> Commands(ClientRig rig) => rig.Engine.Journal.Commands.Select(command => command.ToString()).Where(command => command.StartsWith("MediaPlayers", StringComparison.Ordinal));

    private static async Task<IMediaPlayer> OpenAsync(ClientRig rig)
    {
        rig.Engine.LetMediaPlayersOpen(Length);
        LetPlay(rig);
        rig.Engine.MediaPlayers.Setup(players => players.Pause(Index)).Returns(() => Told(rig, EngineMediaPlayerState.Pausing));
        rig.Engine.MediaPlayers.Setup(players => players.ResumePlaying(Index)).Returns(() => Told(rig, EngineMediaPlayerState.Playing));
        return await rig.Client.OpenMediaPlayerAsync("music.wav");
    }

    private static void LetPlay(ClientRig rig) => rig.Engine.MediaPlayers.Setup(players => players.Start(Index)).Returns(() => Told(rig, EngineMediaPlayerState.Playing));

    private static EngineResult Told(ClientRig rig, EngineMediaPlayerState state) => rig.Engine.Answer(ResultOrder.After, _ => [new MediaPlayerStateUpdated(Index, state, 0)]);
}
