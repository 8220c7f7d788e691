using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Tests.Calls.Signaling;

/// <summary>A device's transport on the hub that behaves like one with a server: it has more capabilities, records its calls, and returns what the test sets.</summary>
internal sealed class ServerSignaling(ICallSignaling inner, SignalingCapabilities capabilities) : ICallSignaling
{
    /// <summary>What a ring server can do for calls.</summary>
    public static readonly SignalingCapabilities Full = new()
    {
        IsDurable = true,
        HasReceipts = true,
        DecidesAnswers = true,
        HasPresence = true,
        HasAuthenticDevices = true,
        HasServerTime = true,
        HasCallAddressing = true,
        MaxLife = TimeSpan.FromDays(1),
    };

    private readonly Lock _gate = new();
    private readonly List<SignalingEnvelope> _sent = [];
    private readonly List<SignalingMessage> _taken = [];
    private readonly List<UserId> _watched = [];

    public string Name => "server";

    public SignalingCapabilities Capabilities => capabilities;

    public IObservableState<SignalingStatus> Status => inner.Status;

    public IObservable<SignalingMessage> Received => inner.Received;

    public IObservable<PresenceChange> PresenceChanges => inner.PresenceChanges;

    /// <summary>Gets or sets the users that the server knows as members of any call.</summary>
    public IReadOnlyList<UserId> Members { get; set; } = [];

    /// <summary>Gets or sets the function that sending waits for.</summary>
    public Func<Task> Before { get; set; } = static () => Task.CompletedTask;

    /// <summary>Gets or sets the function that returns the receipt of an envelope for a receiver.</summary>
    public Func<SignalingEnvelope, UserId, SignalingReceipt> Answer { get; set; } = static (_, user) => new SignalingReceipt { User = user, Outcome = SignalingOutcome.Delivered };

    public IReadOnlyList<SignalingEnvelope> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<SignalingMessage> Taken
    {
        get
        {
            lock (_gate)
            {
                return [.. _taken];
            }
        }
    }

    public IReadOnlyList<UserId> Watched
    {
        get
        {
            lock (_gate)
            {
                return [.. _watched];
            }
        }
    }

    /// <summary>Adds a phone with such a transport to a world.</summary>
    public static async Task<(Phone Phone, ServerSignaling Signaling)> AddPhoneAsync(CallWorld world, string user, string device = "1")
    {
        ServerSignaling? signaling = null;
        var phone = await world.PhoneAsync(user, device, options => options with { Signaling = signaling = new ServerSignaling(options.Signaling, Full) });
        return (phone, signaling!);
    }

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default) => inner.ConnectAsync(identity, cancellationToken);

    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _sent.Add(envelope);
        }

        await Before();
        var to = envelope.To.Count == 0 ? Members : envelope.To;
        IReadOnlyList<SignalingReceipt> receipts = [.. to.Select(user => Answer(envelope, user))];
        IReadOnlyList<UserId> reached = [.. receipts.Where(static receipt => receipt.Outcome != SignalingOutcome.Refused).Select(static receipt => receipt.User)];
        if (reached.Count > 0)
        {
            await inner.SendAsync(envelope with { To = reached }, cancellationToken);
        }

        return receipts;
    }

    public void Acknowledge(SignalingMessage message)
    {
        lock (_gate)
        {
            _taken.Add(message);
        }
    }

    public IDisposable Watch(IReadOnlyCollection<UserId> users)
    {
        lock (_gate)
        {
            _watched.AddRange(users);
        }

        var watch = inner.Watch(users);
        return System.Reactive.Disposables.Disposable.Create(() =>
        {
            watch.Dispose();
            lock (_gate)
            {
                foreach (var user in users)
                {
                    _watched.Remove(user);
                }
            }
        });
    }

    /// <summary>Gets or sets the function that returns a page of the history.</summary>
    public Func<string?, int, CancellationToken, Task<CallHistoryPage>> History { get; set; } = static (_, _, _) => Task.FromResult(new CallHistoryPage { Entries = [] });

    /// <summary>Gets what was set: a status or a push target.</summary>
    public List<string> Settings { get; } = [];

    public Task<CallHistoryPage> ReadHistoryAsync(string? cursor, int count, CancellationToken cancellationToken = default) => History(cursor, count, cancellationToken);

    public Task SetStatusAsync(string? status, TimeSpan? duration, CancellationToken cancellationToken = default)
    {
        Settings.Add($"status {status} {duration}");
        return Task.CompletedTask;
    }

    public Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default)
    {
        Settings.Add($"push {target?.Service} {target?.Target}");
        return Task.CompletedTask;
    }

    public Task DisconnectAsync(CancellationToken cancellationToken = default) => inner.DisconnectAsync(cancellationToken);
}
