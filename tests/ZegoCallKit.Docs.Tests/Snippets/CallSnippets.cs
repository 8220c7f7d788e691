using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.InMemory;

namespace Docs.Snippets;

public sealed class CallSnippets
{
    [Fact]
    public void A_second_call_puts_the_first_on_hold() => Simulation.Run(async simulation =>
    {
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(simulation.Time));
        async Task<ZegoClient> CallerAsync(string user)
        {
            var caller = await simulation.CreateAsync(simulation.Options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
            await caller.Calls.SignInAsync(new RoomUser(new UserId(user)));
            return caller;
        }

        var (alice, carol) = (await CallerAsync("alice"), await CallerAsync("carol"));
        var options = simulation.Options;

        #region calls-hold
        var client = await ZegoClient.CreateAsync(options with
        {
            RoomMode = RoomMode.MultiRoom,                       // a call on hold keeps its room
            Calls = new CallServiceOptions { Signaling = hub.CreateSignaling(), Busy = BusyPolicy.Hold },
        });
        await client.Calls.SignInAsync(new RoomUser(new UserId("bob"), "Bob"));
        using var calls = client.Calls.Incoming.SubscribeAsync((call, token) => call.AcceptAsync(cancellationToken: token));     // reports a call that is over in client.Faults
        #endregion

        var first = await alice.Calls.InviteAsync(new UserId("bob"));
        await first.State.Changes.FirstAsync(state => state.Phase == CallPhase.InCall);
        var second = await carol.Calls.InviteAsync(new UserId("bob"));
        await second.State.Changes.FirstAsync(state => state.Phase == CallPhase.InCall);
        await first.State.Changes.FirstAsync(state => state.Accepted.Any(member => member.IsOnHold));
        var active = await client.Calls.SwapAsync();
        Assert.Equal(first.Id, active.Id);
        var call = active;
        await call.State.Changes.FirstAsync(state => !state.IsOnHold && state.Phase == CallPhase.InCall);
        var seen = first.Reactions.FirstAsync().ToTask(TestContext.Current.CancellationToken);

        #region calls-status
        await call.RaiseHandAsync();
        await call.SetAttributesAsync(new Dictionary<string, string> { ["role"] = "speaker" });
        await call.ReactAsync("👏");
        var waiting = call.State.Current.Accepted.Where(member => member.Status.IsHandRaised).OrderBy(member => member.Status.HandRaisedAt).ToList();
        using var shown = call.Reactions.Subscribe(reaction => Console.WriteLine($"{reaction.User.Name}: {reaction.Text}"));
        #endregion

        await first.State.Changes.FirstAsync(state => state.Accepted.Any(member => member.Status is { IsHandRaised: true, Attributes.Count: 1 }));
        Assert.Empty(waiting);
        Assert.Equal("👏", (await seen).Text);
        await second.State.Changes.FirstAsync(state => state.Accepted.Any(member => member.IsOnHold));
        await alice.DisposeAsync();
        await carol.DisposeAsync();
        await client.DisposeAsync();
    });

    [Fact]
    public void Presence_and_the_connection_are_watched() => Simulation.Run(async simulation =>
    {
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(simulation.Time));
        var signaling = hub.CreateSignaling();
        var client = await simulation.CreateAsync(simulation.Options with { Calls = new CallServiceOptions { Signaling = signaling } });
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region calls-status-of-signaling
        using var connection = client.Calls.Status.Changes.Subscribe(status => show(status switch
        {
            { IsConnected: true } => "You can be called.",
            { Reason: SignalingReason.Replaced } => "This device has connected elsewhere.",
            { RetryAt: { } at } => $"Not connected ({status.Reason}). The next attempt is at {at:T}.",
            _ => $"{status.State} ({status.Reason})",
        }));
        #endregion

        #region calls-presence
        using var presence = signaling.PresenceChanges.Subscribe(change => show($"{change.User} is {(change.IsOnline ? change.Status ?? "online" : "offline")}."));
        using var watch = signaling.Watch([new UserId("bob"), new UserId("carol")]);
        #endregion

        await client.Calls.SignInAsync(new RoomUser(new UserId("alice"), "Alice"));
        var bob = await simulation.CreateAsync(simulation.Options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
        await bob.Calls.SignInAsync(new RoomUser(new UserId("bob"), "Bob"));
        await simulation.PassAsync(1);

        Assert.Contains("You can be called.", lines);
        Assert.Contains("carol is offline.", lines);
        Assert.Contains("bob is online.", lines);
    });

    [Fact]
    public void Somebody_is_rung_and_answers() => Simulation.Run(async simulation =>
    {
        var options = simulation.Options;
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(simulation.Time));
        var given = new List<CallEndReason>();
        async Task<bool> AskUserAsync(ICall call)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), simulation.Time);
            return call.Kind == CallKind.Video;
        }

        void ShowMissed(CallEnd? end) => given.Add(end!.Reason);

        #region calls-sign-in
        var client = await ZegoClient.CreateAsync(options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
        await client.Calls.SignInAsync(new RoomUser(new UserId("bob"), "Bob"));
        #endregion

        #region calls-answer
        async Task AnswerAsync(ICall call)
        {
            if (!await AskUserAsync(call))
            {
                await call.DeclineAsync("not now, please");
                return;
            }

            try
            {
                await call.AcceptAsync();                        // enters the room, publishes and plays
            }
            catch (CallEndedException gone)
            {
                ShowMissed(gone.End);
            }
        }

        using var ringing = client.Calls.Incoming
            .SelectMany(call => Observable.FromAsync(() => AnswerAsync(call)))
            .Subscribe();
        #endregion

        var bob = client;
        client = await simulation.CreateAsync(options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
        await client.Calls.SignInAsync(new RoomUser(new UserId("alice"), "Alice"));
        var impatient = await client.Calls.InviteAsync(new UserId("bob"));
        await Task.Delay(TimeSpan.FromSeconds(1), simulation.Time);
        await impatient.CancelAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), simulation.Time);
        Assert.Equal([CallEndReason.CanceledByCaller], given);

        #region calls-invite
        var call = await client.Calls.InviteAsync(new UserId("bob"), new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) });
        var outcome = await call.State.Changes.FirstAsync(state => state.Phase is CallPhase.InCall or CallPhase.Ended);
        #endregion

        Assert.Equal(CallPhase.InCall, outcome.Phase);

        #region calls-hang-up
        await call.HangUpAsync();
        var end = await call.Completion;                         // never throws: declined, busy and no answer are values
        #endregion

        Assert.Equal(CallEndReason.LocalHangUp, end.Reason);
        call = await client.Calls.InviteAsync(new UserId("bob"), new InviteOptions { Kind = CallKind.Audio });
        Assert.Equal(CallEndReason.Declined, (await call.Completion).Reason);

        #region calls-history
        var page = await client.Calls.History.ReadAsync(count: 20);
        var calls = page.Entries.Select(entry => $"{entry.StartedAt:g} {entry.Direction} {entry.Inviter} {entry.Outcome} {entry.Duration}").ToList();
        var older = page.Cursor is { } cursor ? await client.Calls.History.ReadAsync(cursor, count: 20) : null;
        #endregion

        Assert.Equal((3, null), (calls.Count, older));
        await bob.DisposeAsync();
    });
}
