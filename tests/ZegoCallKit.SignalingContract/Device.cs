using System.Text;
using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>A transport with all that it tells.</summary>
public sealed class Device
{
    /// <summary>Watches a transport.</summary>
    /// <param name="rig">Its rig.</param>
    /// <param name="signaling">The transport.</param>
    /// <param name="identity">Who connects with it.</param>
    public Device(SignalingRig rig, ICallSignaling signaling, SignalingIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(rig);
        ArgumentNullException.ThrowIfNull(signaling);
        Rig = rig;
        Signaling = signaling;
        Identity = identity;
        States = new Log<SignalingState>(rig.Time, rig.Bound);
        Received = new Log<SignalingMessage>(rig.Time, rig.Bound);
        Presence = new Log<PresenceChange>(rig.Time, rig.Bound);
        signaling.State.Changes.Subscribe(States);
        signaling.Received.Subscribe(Received);
        signaling.PresenceChanges.Subscribe(Presence);
    }

    /// <summary>The rig.</summary>
    public SignalingRig Rig { get; }

    /// <summary>The transport.</summary>
    public ICallSignaling Signaling { get; }

    /// <summary>Who connects with it.</summary>
    public SignalingIdentity Identity { get; }

    /// <summary>Where it stood.</summary>
    public Log<SignalingState> States { get; }

    /// <summary>What came.</summary>
    public Log<SignalingMessage> Received { get; }

    /// <summary>Who came and went.</summary>
    public Log<PresenceChange> Presence { get; }

    /// <summary>The texts that came.</summary>
    public IReadOnlyList<string> Texts => [.. Received.Items.Select(static message => Encoding.UTF8.GetString(message.Payload.Span))];

    /// <summary>Connects.</summary>
    /// <returns>When it is connected.</returns>
    public Task ConnectAsync() => Signaling.ConnectAsync(Identity).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Sends a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">The receivers.</param>
    /// <returns>When it is sent.</returns>
    public Task SendAsync(string text, params UserId[] to) => Signaling.SendAsync(to, Encoding.UTF8.GetBytes(text)).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Waits for a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>When it has come.</returns>
    public Task WaitForAsync(string text) => Received.WaitAsync(_ => Texts.Contains(text));

    /// <summary>Waits until the transport has stood somewhere since a number of states.</summary>
    /// <param name="state">Where.</param>
    /// <param name="since">How many states to skip.</param>
    /// <returns>When it has.</returns>
    public Task WaitForAsync(SignalingState state, int since = 0) => States.WaitAsync(states => states.Skip(since).Contains(state));

    /// <summary>Asserts that nothing was told against the rules.</summary>
    public void Verify()
    {
        Assert.Empty(States.Violations);
        Assert.Empty(Received.Violations);
        Assert.Empty(Presence.Violations);
    }
}
