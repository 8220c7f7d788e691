using System.Globalization;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class PublishingSnippets
{
    [Fact]
    public async Task A_client_is_made()
    {
        #region create-a-client
        var cloud = new InMemoryCloud();                        // or: new ExpressEngineFactory() below, for ZEGO's own engine
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,                                          // from ZEGO's console; the in-memory cloud accepts any
            AppSign = new string('0', 64),                      // from ZEGO's console; leave it out if you use tokens
            Engine = cloud.CreateEngineFactory(),
        });
        #endregion

        Assert.NotEmpty(client.EngineVersion);
    }

    [Fact]
    public void Somebody_logs_in_and_publishes() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();

        #region log-in-and-publish
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice"), "Alice"));
        var publication = await room.PublishAsync(new StreamId("alice-main"));       // camera and microphone, on the main channel
        #endregion

        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);

        #region while-publishing
        await publication.SetAudioMutedAsync(true);                  // other users see that the microphone is muted
        await publication.SetExtraInfoAsync("presenter");        // other users read it in StreamInfo.ExtraInfo
        #endregion

        Assert.True(publication.State.Current.IsAudioMuted);

        #region switch-room
        var breakout = await room.SwitchAsync(new RoomId("breakout-1"));     // `room` ends as RoomEndReason.Switched, previews continue
        #endregion

        Assert.Equal(RoomEndReason.Switched, (await room.Completion).Reason);
        room = await breakout.SwitchAsync(new RoomId("lobby"));
        publication = await room.PublishAsync(new StreamId("alice-main"));

        #region leave
        await publication.StopAsync();                           // only this stream
        await room.LogoutAsync();                                // everything of this room; disposing the room does the same
        #endregion

        Assert.Equal(RoomEndReason.LoggedOut, (await room.Completion).Reason);
    });

    [Fact]
    public void Refusals_say_what_to_do() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        await simulation.SpeakAsync("alice");
        var messages = new List<string>();
        var log = new Action<string>(messages.Add);

        #region handle-errors
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
        try
        {
            await room.PublishAsync(new StreamId("alice"));      // an id that is in use
        }
        catch (ZegoException refusal)
        {
            log($"{refusal.Operation}: {(int)refusal.Code}. {refusal.Advice}");
        }
        #endregion

        Assert.Contains(1003028.ToString(CultureInfo.InvariantCulture), Assert.Single(messages), StringComparison.Ordinal);
    });

    [Fact]
    public void A_cancelled_login_is_as_if_never_called() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var roomId = Simulation.Lobby;
        var user = new RoomUser(new UserId("alice"));
        simulation.Cloud.SetNetwork("alice", new NetworkConditions { Latency = TimeSpan.FromSeconds(5) });
        var time = simulation.Time;

        #region cancel
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
        try
        {
            await client.LoginRoomAsync(roomId, user, cancellationToken: patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The login is undone, and the next one can begin.
        }
        #endregion

        Assert.True(patience.IsCancellationRequested);
        await client.LoginRoomAsync(roomId, user);
        Assert.Single(simulation.Cloud.GetUsers("lobby"));
    });
}
