using System.Text;
using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Represents a device with its transport, and records everything that the transport reports.</summary>
public sealed class Device
{
    /// <summary>Subscribes to everything that a transport reports.</summary>
    /// <param name="rig">The rig of the transport.</param>
    /// <param name="signaling">The transport.</param>
    /// <param name="identity">The user and device that connect with it.</param>
    public Device(SignalingRig rig, ICallSignaling signaling, SignalingIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(rig);
        ArgumentNullException.ThrowIfNull(signaling);
        Rig = rig;
        Signaling = signaling;
        Identity = identity;
        States = new Log<SignalingStatus>(rig.Time, rig.Bound);
        Received = new Log<SignalingMessage>(rig.Time, rig.Bound);
        Acknowledged = new Log<SignalingMessage>(rig.Time, rig.Bound);
        Presence = new Log<PresenceChange>(rig.Time, rig.Bound);
        signaling.Status.Changes.Subscribe(States);
        signaling.Received.Subscribe(new Taker(this));
        signaling.PresenceChanges.Subscribe(Presence);
    }

    /// <summary>Gets the rig.</summary>
    public SignalingRig Rig { get; }

    /// <summary>Gets the transport.</summary>
    public ICallSignaling Signaling { get; }

    /// <summary>Gets the user and device that connect with the transport.</summary>
    public SignalingIdentity Identity { get; }

    /// <summary>Gets the reported states.</summary>
    public Log<SignalingStatus> States { get; }

    /// <summary>Gets or sets whether received messages are acknowledged at once.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>Gets the received messages.</summary>
    public Log<SignalingMessage> Received { get; }

    /// <summary>Gets the messages that this device has acknowledged.</summary>
    public Log<SignalingMessage> Acknowledged { get; }

    /// <summary>Gets the reported presence changes.</summary>
    public Log<PresenceChange> Presence { get; }

    /// <summary>Gets the received texts.</summary>
    public IReadOnlyList<string> Texts => [.. Received.Items.Select(static message => Encoding.UTF8.GetString(message.Payload.Span))];

    /// <summary>Connects.</summary>
    /// <returns>A task that completes when the transport is connected.</returns>
    public Task ConnectAsync() => Signaling.ConnectAsync(Identity).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Sends a text to connected devices.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">The receivers.</param>
    /// <returns>The receipts.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(string text, params UserId[] to) => SendAsync(new SignalingEnvelope { To = to, Payload = Encoding.UTF8.GetBytes(text) });

    /// <summary>Sends a text that is kept for unreachable devices.</summary>
    /// <param name="text">The text.</param>
    /// <param name="life">The time for which the text is kept.</param>
    /// <param name="to">The receivers.</param>
    /// <returns>The receipts.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(string text, TimeSpan life, params UserId[] to) =>
        SendAsync(new SignalingEnvelope { To = to, Life = life, Payload = Encoding.UTF8.GetBytes(text) });

    /// <summary>Sends an envelope.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <returns>The receipts.</returns>
    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope) => Signaling.SendAsync(envelope).WaitAsync(Rig.Bound, Rig.Time);

    /// <summary>Waits for a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A task that completes when the text has arrived.</returns>
    public Task WaitForAsync(string text) => Received.WaitAsync(_ => Texts.Contains(text));

    /// <summary>Waits until the transport has reported a state, ignoring a number of earlier states.</summary>
    /// <param name="state">The state.</param>
    /// <param name="since">The number of states to skip.</param>
    /// <returns>A task that completes when the state was reported.</returns>
    public Task WaitForAsync(SignalingState state, int since = 0) => States.WaitAsync(states => states.Skip(since).Any(status => status.State == state));

    /// <summary>Asserts that no report broke the rules of observables.</summary>
    public void Verify()
    {
        Assert.Empty(States.Violations);
        Assert.Empty(Received.Violations);
        Assert.Empty(Presence.Violations);
    }

    // One subscription for both: two are independent of each other, and a message could be acknowledged before it is recorded.
    private sealed class Taker(Device device) : IObserver<SignalingMessage>
    {
        public void OnNext(SignalingMessage value)
        {
            device.Received.OnNext(value);
            if (device.Acknowledges)
            {
                device.Signaling.Acknowledge(value);
                device.Acknowledged.OnNext(value);
            }
        }

        public void OnError(Exception error) => device.Received.OnError(error);

        public void OnCompleted() => device.Received.OnCompleted();
    }
}
