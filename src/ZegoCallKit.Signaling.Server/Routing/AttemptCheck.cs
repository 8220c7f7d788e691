using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Checks whether a user may reach another user: by the rates, the gate, and the receiver's do-not-disturb status.</summary>
internal sealed class AttemptCheck(ICallStore store, ICallGate gate, ServerClock clock, CallSignalingOptions options, ILogger<AttemptCheck> logger)
{
    public const string DoNotDisturb = "do-not-disturb";

    /// <summary>Returns the reason for the refusal; <see langword="null"/> if the attempt is allowed.</summary>
    public async ValueTask<string?> RefusalAsync(ReceivedEnvelope received, string callee, bool isRing, CancellationToken cancellationToken = default)
    {
        var rate = new RingRate(options.RingsPerMinute, options.RingsPerPairAndMinute);
        if (!await store.TakeRingAsync(received.User, callee, rate, clock.Now, cancellationToken).ConfigureAwait(false))
        {
            return WireReasons.Rate;
        }

        var refusal = await AskGateAsync(received, callee, isRing, cancellationToken).ConfigureAwait(false);
        if (refusal is not null || !isRing)
        {
            return refusal;
        }

        var receiver = await store.GetUserAsync(callee, clock.Now, cancellationToken).ConfigureAwait(false);
        return receiver.Status is DoNotDisturb ? WireReasons.DoNotDisturb : null;
    }

    /// <summary>Asks only the gate, without counting the attempt.</summary>
    public async ValueTask<string?> AskGateAsync(ReceivedEnvelope received, string callee, bool isRing, CancellationToken cancellationToken = default)
    {
        var attempt = new CallAttempt
        {
            Caller = received.User,
            CallerDevice = received.Device,
            Principal = received.Connection.Principal,
            Callee = callee,
            CallId = received.Envelope.Call,
            IsRing = isRing,
            Kind = received.Envelope.Kind,
        };
        try
        {
            return await gate.DecideAsync(attempt, cancellationToken).ConfigureAwait(false) switch
            {
                CallDecision.Allow => null,
                CallDecision.DoNotDisturb => WireReasons.DoNotDisturb,
                CallDecision.Unknown => WireReasons.Unknown,
                _ => WireReasons.Blocked,
            };
        }
#pragma warning disable CA1031 // The gate is the program's code. If it throws, the attempt is refused and the exception logged.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ServerLog.GateFailed(logger, received.User, callee, fault);
            return WireReasons.Blocked;
        }
    }
}
