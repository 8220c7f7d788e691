using System.Reactive.Linq;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class SimulationSnippets
{
    [Fact]
    public void The_cloud_does_what_it_is_told() => Simulation.Run(async simulation =>
    {
        var cloud = simulation.Cloud;
        await simulation.SpeakAsync("alice");
        var room = await simulation.LoginAsync("bob");
        await Simulation.NextAsync(room.Playbacks.Changes, _ => room.Playbacks.Current.Items.Count == 1);

        #region simulate-network
        cloud.SetNetwork("bob", new NetworkConditions
        {
            Latency = TimeSpan.FromMilliseconds(80),             // one way
            Jitter = TimeSpan.FromMilliseconds(30),
            Loss = 0.05,                                         // of media packets
        });
        #endregion

        #region simulate-events
        cloud.FlapPlayer("bob", "alice", TimeSpan.FromSeconds(3));       // playing is interrupted and resumes
        cloud.ExpireToken("bob", TimeSpan.FromSeconds(30));              // the token expires soon
        cloud.RemoveStream("alice");                                     // by the account's server: 1003025
        cloud.SendBroadcast("lobby", "Closing in ten minutes");          // by the account's server
        cloud.Kick("lobby", "bob");                                      // 1002055
        #endregion

        Assert.Equal(RoomEndReason.KickedOut, (await room.Completion).Reason);
    });

    [Fact]
    public void A_plan_makes_commands_fail() => Simulation.Run(async simulation =>
    {
        var cloud = simulation.Cloud;
        var client = await simulation.CreateAsync();
        var roomId = Simulation.Lobby;
        var user = new RoomUser(new UserId("alice"));

        #region simulate-faults
        cloud.SetFaults("alice", FaultPlan.None with { LoginError = ZegoErrorCode.RoomExceedMaximumMember });
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => client.LoginRoomAsync(roomId, user));
        Assert.Equal(ZegoErrorCode.RoomExceedMaximumMember, refusal.Code);

        cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Login, ResultFault.Never));
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => client.LoginRoomAsync(roomId, user));       // after 15 simulated seconds
        #endregion

        cloud.SetFaults("alice", FaultPlan.None);
        await client.LoginRoomAsync(roomId, user);
    });

    [Fact]
    public void A_short_outage_is_a_value() => Simulation.Run(async simulation =>
    {
        var room = await simulation.LoginAsync("alice");
        var publication = await room.PublishAsync(new StreamId("alice"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None });
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region watch-the-connection
        using var watching = room.State.Changes.Subscribe(state => show(state.Phase switch
        {
            RoomPhase.Reconnecting => "Connecting again …",
            RoomPhase.Ended => $"Over: {state.End!.Reason}",
            _ => state.Phase.ToString(),
        }));
        #endregion

        simulation.Cloud.Disconnect("alice");
        await simulation.PassAsync(30);
        simulation.Cloud.Reconnect("alice");
        await simulation.PassAsync(30);

        Assert.Equal(["Connected", "Connecting again …", "Connected"], lines.Distinct().Append(lines[^1]));
        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
    });

    [Fact]
    public void A_state_is_read_and_watched() => Simulation.Run(async simulation =>
    {
        await simulation.SpeakAsync("alice");
        var room = await simulation.LoginAsync("bob");
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region state
        var now = room.State.Current.Phase;                                                       // a snapshot, at any time
        using var watching = room.State.Changes.Subscribe(state => show($"{state.Phase}"));       // the current state first, then each new one
        var connected = await room.State.Changes.FirstAsync(state => state.Phase == RoomPhase.Connected);
        #endregion

        #region set
        using var streams = room.Streams.Changes.SelectMany(set => set.Changes).Subscribe(change =>
            show($"{change.Reason} {change.Current.Id} of {change.Current.Publisher.Name}"));     // the current streams first, as Add
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(RoomPhase.Connected, now);
        Assert.Equal(RoomPhase.Connected, connected.Phase);
        Assert.Contains("Add alice of alice", lines);
    });

    [Fact]
    public void Frames_can_be_taken_as_they_arrive() => Simulation.Run(async simulation =>
    {
        await simulation.SpeakAsync("alice");
        var room = await simulation.LoginAsync("bob");
        var loudest = 0;

        #region callback-sink
        await room.PlayAsync(new StreamId("alice"), new PlayOptions
        {
            AudioSink = new CallbackAudioSink((in AudioFrame frame) =>
            {
                foreach (var sample in frame.Samples)
                {
                    loudest = Math.Max(loudest, sample);
                }
            }),
        });
        #endregion

        await simulation.PassAsync(1);
        Assert.True(loudest > 1000);
    });
}
