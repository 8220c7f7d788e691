using System.Collections.Concurrent;
using System.Reactive.Linq;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Collections;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class PlayingSnippets
{
    [Fact]
    public void The_policy_says_what_is_played() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var roomId = Simulation.Lobby;
        var user = new RoomUser(new UserId("bob"));
        await simulation.SpeakAsync("alice");
        await simulation.SpeakAsync("carol");
        await simulation.SpeakAsync("dave");

        #region policy
        var room = await client.LoginRoomAsync(roomId, user, new RoomOptions
        {
            AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.Top(2), MaxPlays = 9 },
        });
        #endregion

        await Simulation.NextAsync(room.Playbacks.Changes, _ => room.Playbacks.Current.Items.Count == 2);

        #region change-policy
        // Everything except the screens; the kit starts and stops the difference.
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions
        {
            Policy = PlayPolicy.Where(stream => !stream.Id.Value.EndsWith("-screen", StringComparison.Ordinal)),
        });
        #endregion

        await Simulation.NextAsync(room.Playbacks.Changes, _ => room.Playbacks.Current.Items.Count == 3);
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions { Policy = PlayPolicy.Top(1) });

        #region pin
        await room.AutoPlay.PinAsync(new StreamId("dave"));                  // before all others
        await room.AutoPlay.SetPriorityAsync(new UserId("carol"), 10);       // after the pinned ones
        #endregion

        await Simulation.NextAsync(room.Playbacks.Changes, _ => room.Playbacks.Current.Items.Keys.SequenceEqual([new StreamId("dave")]));
        var lines = new List<string>();
        var log = new Action<string>(lines.Add);

        #region mute-everything
        await room.SetAllVideoMutedAsync(true);
        #endregion

        Assert.True(room.State.Current.IsAllVideoMuted);

        #region explain
        foreach (var stream in room.Streams.Current.Items.Keys)
        {
            var why = room.AutoPlay.Explain(stream);
            log($"{stream}: {why.Reason}. {why.Text}");
        }
        #endregion

        Assert.Equal(3, lines.Count);
        Assert.Equal(PlayExplanationReason.BeyondFirst, room.AutoPlay.Explain(new StreamId("alice")).Reason);
    });

    [Fact]
    public void One_asks_for_a_stream() => Simulation.Run(async simulation =>
    {
        await simulation.SpeakAsync("alice");
        var room = await simulation.LoginAsync("bob", new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });

        #region play-by-hand
        await using var playback = await room.PlayAsync(new StreamId("alice"), new PlayOptions { Volume = 60 });
        #endregion

        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.True(room.AutoPlay.Explain(new StreamId("alice")).IsManual);
    });

    [Fact]
    public void Pictures_come_to_a_sink() => Simulation.Run(async simulation =>
    {
        var options = simulation.Options;
        var roomId = Simulation.Lobby;
        var user = new RoomUser(new UserId("bob"));
        var publication = await simulation.SpeakAsync("alice");

        #region play-options
        var client = await ZegoClient.CreateAsync(options with { VideoSinkFormat = VideoPixelFormat.Bgra32 });
        var pictures = new ConcurrentDictionary<(StreamId Id, long Generation), PictureBuffer>();
        var room = await client.LoginRoomAsync(roomId, user, new RoomOptions
        {
            PlayOptionsFor = stream => new PlayOptions { VideoSink = pictures.GetOrAdd((stream.Id, stream.Generation), _ => new PictureBuffer()) },
        });
        using var ended = room.Streams.Changes.SelectMany(set => set.Changes)
            .Where(change => change.Reason == ChangeReason.Remove)
            .Subscribe(change => pictures.TryRemove((change.Current.Id, change.Current.Generation), out _));
        #endregion

        byte[] pixels = [];
        await Simulation.NextAsync(room.SoundLevels, _ => pictures.Values.SingleOrDefault()?.TryTake(ref pixels, out var width, out var height) == true && (width, height) == (320, 180));
        Assert.Contains(pixels, value => value != 0);
        await publication.StopAsync();
        await simulation.PassAsync(1);
        Assert.Empty(pictures);
        await client.DisposeAsync();
    });

    [Fact]
    public void A_picture_can_be_taken_now_and_then() => Simulation.Run(async simulation =>
    {
        await simulation.SpeakAsync("alice");
        var room = await simulation.LoginAsync("bob");
        var playback = await room.PlayAsync(new StreamId("alice"));
        await Simulation.NextAsync(playback.State.Changes, state => state.TimeToFirstVideo is not null);

        #region snapshot
        var picture = await playback.TakeSnapshotAsync();
        #endregion

        Assert.Equal((320, 180), (picture.Width, picture.Height));
    });
}
