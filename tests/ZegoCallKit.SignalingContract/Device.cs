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
        States = new Log<SignalingStatus>(rig.Time, rig.Bound);
        Received = new Log<SignalingMessage>(rig.Time, rig.Bound);
        Presence = new Log<PresenceChange>(rig.Time, rig.Bound);
        signaling.Status.Changes.Subscribe(States);
        signaling.Received.Subscribe(Received);
        signaling.Received.Subscribe(new Taker(this));
        signaling.PresenceChanges.Subscribe(Presence);
    }

    /// <summary>The rig.</summary>
    public SignalingRig Rig { get; }

    /// <summary>The transport.</summary>
    public ICallSignaling Signaling { get; }

    /// <summary>Who connects with it.</summary>
    public SignalingIdentity Identity { get; }

    /// <summary>Where it stood.</summary>
    public Log<SignalingStatus> States { get; }

    /// <summary>Gets or sets whether what comes is acknowledged at once.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>What came.</summary>
    public Log<SignalingMessage> Received { get; }

    /// <summary>Who came and went.</summary>
    public Log<PresenceChange> Presence { get; }

    /// <summary>The texts that came.</summary>
    public IReadOnlyList<string> Texts => [.. Received.Items.Select(static message => Encoding.UTF8.GetString(message.Payload.Span))];

    /// <summary>Connects.</summary>
    /// <returns>When it is connected.</returns>
    public Task ConnectAsync() => Signaling.ConnectAsync(Identity).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Sends a text to devices that are connected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">The receivers.</param>
    /// <returns>What became of it.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(string text, params UserId[] to) => SendAsync(new SignalingEnvelope { To = to, Payload = Encoding.UTF8.GetBytes(text) });

    /// <summary>Sends a text that is kept for devices that are away.</summary>
    /// <param name="text">The text.</param>
    /// <param name="life">For how long.</param>
    /// <param name="to">The receivers.</param>
    /// <returns>What became of it.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(string text, TimeSpan life, params UserId[] to) =>
        SendAsync(new SignalingEnvelope { To = to, Life = life, Payload = Encoding.UTF8.GetBytes(text) });

    /// <summary>Sends an envelope.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <returns>What became of it.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope) => Signaling.SendAsync(envelope).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Waits for a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>When it has come.</returns>
    public Task WaitForAsync(string text) => Received.WaitAsync(_ => Texts.Contains(text));

    /// <summary>Waits until the transport has stood somewhere since a number of states.</summary>
    /// <param name="state">Where.</param>
    /// <param name="since">How many states to skip.</param>
    /// <returns>When it has.</returns>
    public Task WaitForAsync(SignalingState state, int since = 0) => States.WaitAsync(states => states.Skip(since).Any(status => status.State == state));

    /// <summary>Asserts that nothing was told against the rules.</summary>
    public void Verify()
    {
        Assert.Empty(States.Violations);
        Assert.Empty(Received.Violations);
        Assert.Empty(Presence.Violations);
    }

    private sealed class Taker(Device device) : IObserver<SignalingMessage>
    {
        public void OnNext(SignalingMessage value)
        {
            if (device.Acknowledges)
            {
                device.Signaling.Acknowledge(value);
            }
        }

        public void OnError(Exception error) => throw error;

        public void OnCompleted()
        {
            // Nothing is left to take.
        }
    }
}
